import type { Facts } from '#lib/model/facts.ts'
import { rootScope, type ScopeId } from '#lib/model/scope.ts'

/**
 * Subscriptions with their chain of management groups continued as far as the management groups themselves tell: a nested
 * export begins at the group it was asked for, not at the tenant's root.
 */
export function withAncestors(facts: Facts): Facts {
  const parents = new Map(facts.managementGroups.map(({ id, parent }) => [id, parent]))
  return {
    ...facts,
    subscriptions: facts.subscriptions.map((subscription) =>
      subscription.ancestors
        ? { ...subscription, ancestors: continued(subscription.ancestors, parents) }
        : subscription,
    ),
  }
}

function continued(chain: ScopeId[], parents: ReadonlyMap<ScopeId, ScopeId | undefined>): ScopeId[] {
  const whole = [...chain]
  for (;;) {
    const last = whole.at(-1)
    const parent = last === undefined ? undefined : parents.get(last)
    if (parent === undefined || parent === rootScope || whole.includes(parent)) return whole
    whole.push(parent)
  }
}
