import type { PrincipalId, RoleKey } from '../../model/guid.ts'
import { constraintOf, dashedGuid } from '../../rbac/delegation.ts'
import { delegationWords } from '../../rbac/delegation-words.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'

const told = new WeakMap<TenantIndex, Map<string, string | undefined>>()

/** What a condition limits, as `may assign only AcrPull`; `undefined` where it is not one of those that are understood. */
export function conditionWords(index: TenantIndex, condition: string): string | undefined {
  const known = told.get(index) ?? new Map<string, string | undefined>()
  told.set(index, known)
  if (!known.has(condition)) {
    const constraint = constraintOf(condition)
    const names = {
      role: (key: RoleKey) => index.roles.get(key)?.name ?? dashedGuid(key),
      // Not by `holderName`, whose words for scopes come with every type of resource.
      principal: (id: PrincipalId) => index.identities.byPrincipal.get(id)?.name ?? index.directory.nameOf(id),
    }
    known.set(condition, constraint && delegationWords(constraint, names))
  }
  return known.get(condition)
}

/** The words, where there are any, and in any case the condition as it is written. */
export function explainedCondition(index: TenantIndex, condition: string): string {
  const words = conditionWords(index, condition)
  return words ? `${words}: ${condition}` : condition
}
