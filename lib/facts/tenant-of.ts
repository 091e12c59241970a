import type { Facts } from '#lib/model/facts.ts'

/** The tenant that most subscriptions, management groups and identities say they are in; delegated ones are of others. */
export function tenantOf(facts: Facts): string | undefined {
  const votes = new Map<string, number>()
  const vote = (tenantId: unknown) => {
    if (typeof tenantId === 'string') votes.set(tenantId, (votes.get(tenantId) ?? 0) + 1)
  }
  for (const { tenantId } of [...facts.subscriptions, ...facts.managementGroups]) vote(tenantId)
  if (votes.size === 0) {
    for (const { settings, wears, type } of facts.resources) {
      if (type === 'microsoft.managedidentity/userassignedidentities') vote(settings?.tenantId)
      for (const wear of wears ?? []) vote(wear.tenantId)
    }
  }
  const ranked = [...votes].toSorted(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
  return ranked[0]?.[0]
}
