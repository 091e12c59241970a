import { factCollection } from '#lib/facts/fact-sink.ts'
import { withAncestors } from '#lib/facts/with-ancestors.ts'
import { type Fact, type Facts, factKinds } from '#lib/model/facts.ts'
import { holdersIn } from './holders.ts'
import { collectors } from './index.ts'
import type { Reading } from './reading.ts'

/** One set of facts out of all readings; the same, in whatever order and pieces they were read. */
export function assembled(
  readings: readonly Reading[],
  subscriptions: Fact<'subscriptions'>[],
  tenantId: string,
): Facts {
  const collection = factCollection()
  for (const { facts } of inOrder(readings))
    for (const kind of factKinds) for (const fact of facts[kind]) collection.add(kind, fact)
  const known = new Set(collection.facts().subscriptions.map(({ id }) => id))
  for (const subscription of subscriptions)
    if (known.has(subscription.id)) collection.add('subscriptions', subscription)
  return ofConcern(withAncestors(collection.facts()), tenantId)
}

/** What Resource Graph says comes first: Resource Manager only adds to it. */
function inOrder(readings: readonly Reading[]): Reading[] {
  const rank = new Map(
    collectors
      .toSorted((one, other) => Number(other.together !== undefined) - Number(one.together !== undefined))
      .map(({ id }, index) => [id, index]),
  )
  return readings.toSorted(
    (one, other) =>
      rank.get(one.collector)! - rank.get(other.collector)! ||
      ((one.scopes[0] ?? '') < (other.scopes[0] ?? '') ? -1 : 1),
  )
}

/** Service principals of other tenants that hold nothing here are left out: there are hundreds in every tenant. */
function ofConcern(facts: Facts, tenantId: string): Facts {
  const { ids } = holdersIn({ known: (kind) => facts[kind] })
  const apis = new Set(facts.appRoleAssignments.map(({ resourceId }) => resourceId))
  const members = new Set(facts.groupMemberships.flatMap(({ memberIds }) => memberIds))
  return {
    ...facts,
    principals: facts.principals.filter(
      ({ id, kind, homeTenantId }) =>
        kind !== 'servicePrincipal' || homeTenantId === tenantId || ids.has(id) || apis.has(id) || members.has(id),
    ),
  }
}
