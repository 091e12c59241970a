import { reachOf } from '#lib/graph/reach/held-intervals.ts'
import { grantsOf, resourcesIn } from '#lib/graph/reach/reach.ts'
import type { ManagedIdentity } from '#lib/graph/tenant/managed-identities.ts'
import { nodeId, resourceGroupName, resourceName, subscriptionName } from '#lib/graph/tenant/names.ts'
import { datasets, isReadInFull } from '#lib/model/coverage.ts'
import type { Finding } from '#lib/model/warning.ts'
import type { IdentityRow, ListAnswer } from './answers.ts'
import type { Tenant } from './runtime.ts'
import { strongestOf } from './strongest.ts'
import { findingsBySubject, worstOf } from './worst.ts'

/** Every managed identity, by name. */
export function listIdentities(tenant: Tenant): ListAnswer<IdentityRow> {
  const findings = findingsBySubject(tenant.warnings.findings)
  const rows = tenant.index.identities.all
    .map((identity) => rowOf(tenant, identity, findings.get(nodeId.identity(identity)) ?? []))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
  return { snapshotId: tenant.snapshot.id, rows, note: noteOf(tenant) }
}

function noteOf({ index }: Tenant): string | undefined {
  if (!index.isRead('directory'))
    return 'The directory was not read: identities that no resource wears, and whether one was deleted, are unknown.'
  const lacking = (['resources', 'directory'] as const).find((dataset) => !isReadInFull(index.coverage, dataset))
  return lacking && `Not all ${datasets[lacking]} could be read: there may be more identities, see the coverage.`
}

function rowOf({ index }: Tenant, identity: ManagedIdentity, findings: Finding[]): IdentityRow {
  const grants = identity.principalId ? grantsOf(index, identity.principalId) : []
  return {
    id: nodeId.identity(identity),
    name: identity.name,
    kind: identity.kind,
    state: identity.state,
    principalId: identity.principalId,
    armId: identity.shownArmId ?? identity.armId,
    home: homeOf(identity),
    subscription: identity.armId ? subscriptionName(index, identity.armId) : '',
    resourceGroup: identity.armId ? resourceGroupName(index, identity.armId) : '',
    wornBy: identity.wornBy.length,
    federated: identity.federated.length,
    grants: grants.length,
    reaches: identity.principalId ? resourcesIn(index, reachOf(index, identity.principalId)) : 0,
    strongest: strongestOf(index, grants),
    worst: worstOf(findings),
    findings: findings.length,
  }
}

function homeOf(identity: ManagedIdentity): string {
  if (identity.kind === 'user') return identity.name
  const host = identity.wornBy[0]?.resource ?? identity.resource
  return host ? resourceName(host) : (identity.shownArmId ?? '')
}
