import type { Grant } from '#lib/graph/reach/reach.ts'
import { scopeWords } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { kindOfScope } from '#lib/model/scope.ts'
import { administratorKind } from '#lib/warnings/administrator.ts'

const breadth = { root: 4, managementGroup: 3, subscription: 2, resourceGroup: 1, resource: 0 }

/** The grant to name first: administrators before others, then by how much lies below its scope. */
export function strongestOf(index: TenantIndex, grants: Grant[]): { role: string; scope: string } | undefined {
  const active = grants.filter(({ assignment }) => assignment.state === 'active')
  let best: { grant: Grant; power: number } | undefined
  for (const grant of active) {
    const kind = administratorKind(grant.assignment, grant.role)
    const power =
      (kind === 'owner' ? 20 : kind === 'contributor' ? 10 : 0) + breadth[kindOfScope(grant.assignment.scope)]
    if (!best || power > best.power) best = { grant, power }
  }
  return best && { role: best.grant.roleName, scope: scopeWords(index, best.grant.assignment.scope) }
}
