import { inPieces } from '#lib/azure/in-pieces.ts'
import { collectors } from '#lib/azure/index.ts'
import type { CallName } from '#lib/azure/testing/call-of.ts'
import type { Facts } from '#lib/model/facts.ts'
import { type ScopeId, subscriptionIdOf } from '#lib/model/scope.ts'

/** What Resource Graph and Resource Manager give on a page; Microsoft Graph gives one less. */
const pageSize = 1000
const pages = (rows: number, size = pageSize) => Math.max(1, Math.ceil(rows / size))
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

export const identityType = 'microsoft.managedidentity/userassignedidentities'

/** How often each call of the checked-in list must be made to read a generated tenant, with no retry. */
export function callsNeeded(facts: Facts): Record<CallName, number> {
  const { subscriptions, managementGroups, resources, resourceGroups, roleAssignments, groupMemberships } = facts
  const { together = 1 } = collectors.find(({ id }) => id === 'resources')!
  const pieces = inPieces(subscriptions, together)
  const pagesOf = (list: readonly { id: ScopeId }[]) =>
    sum(
      rowsIn(
        pieces.map((piece) => piece.map(({ id }) => id)),
        list.map(({ id }) => id),
      ).map((rows) => pages(rows)),
    )
  const assignedTo = new Set(roleAssignments.map(({ principalId }) => principalId))
  const groups = groupMemberships.filter(({ id }) => assignedTo.has(id)).length
  const identities = resources.filter(({ type }) => type === identityType).length
  const principals = identities + sum(resources.map(({ wears }) => (wears?.[0]?.how === 'system' ? 1 : 0)))
  const scopes = subscriptions.length + managementGroups.length
  return {
    tenants: 1,
    // At the beginning, and at the end to see which went away meanwhile.
    subscriptions: 2,
    permissions: scopes,
    managementGroupRows: pages(managementGroups.length),
    subscriptionRows: pieces.length,
    resourceGroupRows: pagesOf(resourceGroups),
    resourceRows: pagesOf(resources),
    batchPoolRows: pieces.length,
    policyAssignmentRows: pieces.length + 1,
    roleAssignmentRows: assignmentPages(facts, pieces),
    roleDefinitionRows: pieces.length + 1,
    denyAssignments: scopes,
    eligibleRoles: scopes,
    activatedRoles: scopes,
    userAssignedIdentities: subscriptions.length,
    federatedCredentials: identities,
    // The log of roles, and that of identities.
    activityEvents: subscriptions.length * 2,
    servicePrincipals: pages(principals, pageSize - 1),
    deletedServicePrincipals: 1,
    objectsById: pages(groups),
    groupMembers: groups,
    applications: 1,
    directoryRoleAssignments: 1,
    servicePrincipalSignIns: 1,
    // There is nothing in a generated tenant below which these would be.
    cosmosRoleAssignments: 0,
    cosmosRoleDefinitions: 0,
    postgresAdministrators: 0,
    mySqlAdministrators: 0,
    identityBindings: 0,
    dataFactoryCredentials: 0,
    appRoleAssignedTo: 0,
  }
}

function rowsIn(pieces: readonly ScopeId[][], rows: readonly ScopeId[]): number[] {
  const counts = pieces.map(() => 0)
  const pieceOf = new Map(pieces.flatMap((piece, at) => piece.map((id) => [subscriptionIdOf(id), at] as const)))
  for (const row of rows) {
    const at = pieceOf.get(subscriptionIdOf(row))
    if (at !== undefined) counts[at]!++
  }
  return counts
}

/** Some subscriptions with what they inherit, and all management groups once more without what is below. */
function assignmentPages({ roleAssignments, managementGroups }: Facts, pieces: Facts['subscriptions'][]): number {
  const scopes = roleAssignments.map(({ scope }) => scope)
  const inside = rowsIn(
    pieces.map((piece) => piece.map(({ id }) => id)),
    scopes,
  )
  const at = (groups: Set<ScopeId>) => scopes.filter((scope) => groups.has(scope)).length
  const inherited = pieces.map((piece) => at(new Set(piece.flatMap(({ ancestors }) => ancestors ?? []))))
  const ofGroups = inPieces(managementGroups, 50).map((groups) => at(new Set(groups.map(({ id }) => id))))
  return sum([...inside.map((rows, piece) => rows + inherited[piece]!), ...ofGroups].map((rows) => pages(rows)))
}
