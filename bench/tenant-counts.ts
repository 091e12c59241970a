import type { Facts } from '#lib/model/facts.ts'
import { identityType } from './calls-needed.ts'

/** What a whole collection must have found. Different things, not rows. */
export interface TenantCounts {
  resources: number
  identities: number
  assignments: number
  credentials: number
  members: number
}

export function tenantCounts(facts: Facts): TenantCounts {
  const { resources, roleAssignments, federatedCredentials, groupMemberships } = facts
  const holders = new Set(roleAssignments.map(({ principalId }) => principalId))
  const users = resources.filter(({ type }) => type === identityType).map(({ id }) => id)
  const systems = resources.flatMap(({ wears = [] }) =>
    wears.flatMap((wear) => (wear.how === 'system' ? wear.principalId : [])),
  )
  const memberships = groupMemberships.filter(({ id }) => holders.has(id))
  return {
    resources: new Set(resources.map(({ id }) => id)).size,
    identities: new Set([...users, ...systems]).size,
    assignments: new Set(roleAssignments.map(({ id }) => id)).size,
    credentials: new Set(federatedCredentials.map(({ id }) => id)).size,
    members: memberships.reduce((sum, { memberIds }) => sum + new Set(memberIds).size, 0),
  }
}
