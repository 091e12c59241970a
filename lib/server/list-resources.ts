import { nodeId, resourceGroupName, resourceName, subscriptionName } from '#lib/graph/tenant/names.ts'
import { isReadInFull } from '#lib/model/coverage.ts'
import type { Resource } from '#lib/model/facts.ts'
import { shown } from '#lib/model/facts.ts'
import { resourceTypeOf } from '#lib/resources/index.ts'
import type { ListAnswer, ResourceRow } from './answers.ts'
import type { Tenant } from './runtime.ts'
import { findingsBySubject, worstOf } from './worst.ts'

/** Every resource, by name. */
export function listResources(tenant: Tenant): ListAnswer<ResourceRow> {
  const findings = findingsBySubject(tenant.warnings.findings)
  const rows = tenant.index.facts.resources
    .map((resource) => rowOf(tenant, resource, findings))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
  return { snapshotId: tenant.snapshot.id, rows, note: noteOf(tenant) }
}

function noteOf({ index }: Tenant): string | undefined {
  if (!index.isRead('resources')) return 'Resources were not read.'
  return isReadInFull(index.coverage, 'resources')
    ? undefined
    : 'Resources were not read everywhere: there may be more, see the coverage.'
}

function rowOf({ index }: Tenant, resource: Resource, bySubject: ReturnType<typeof findingsBySubject>): ResourceRow {
  const type = resourceTypeOf(resource.type, resource.kind)
  const findings = bySubject.get(nodeId.source(resource.id)) ?? []
  const here = index.assignmentsAt.get(index.tree.numbers.get(resource.id)!)
  return {
    id: nodeId.source(resource.id),
    armId: shown(resource),
    name: resourceName(resource),
    type: resource.type,
    typeLabel: type.label,
    category: type.category,
    subscription: subscriptionName(index, resource.id),
    resourceGroup: resourceGroupName(index, resource.id),
    location: resource.location ?? '',
    identities: resource.wears
      ? (index.identities.wornBy.get(resource.id) ?? []).map(({ identity, wear }) => ({
          node: nodeId.identity(identity),
          name: identity.name,
          how: wear.how,
          state: identity.state,
        }))
      : undefined,
    grantedHere: new Set(
      here
        .filter(({ assignment }) => index.identities.byPrincipal.has(assignment.principalId))
        .map(({ assignment }) => assignment.principalId),
    ).size,
    worst: worstOf(findings),
    findings: findings.length,
  }
}
