import type { ManagedIdentity } from '../graph/tenant/managed-identities.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { RoleAssignment } from '../model/facts.ts'
import type { ScopeId } from '../model/scope.ts'

/** The same name at the same place, and another principal: what the former one held did not come along. */
export interface Recreated {
  was: ManagedIdentity
  is: ManagedIdentity
  /** Roles that are still assigned to the former principal, after. */
  leftBehind: RoleAssignment[]
}

export function recreatedIdentities(before: TenantIndex, after: TenantIndex): Recreated[] {
  const now = byPlace(after)
  return [...byPlace(before)].flatMap(([place, was]) => {
    const is = now.get(place)
    if (!is || is.principalId === was.principalId) return []
    const left = after.assignmentsOf.get(was.principalId!) ?? []
    return [{ was, is, leftBehind: left.map(({ assignment }) => assignment) }]
  })
}

/** Identities in use whose principal is known: a principal that lingers on after its host has another one is not. */
function byPlace({ identities, directory }: TenantIndex): Map<string, ManagedIdentity> {
  const found = new Map<string, ManagedIdentity>()
  const add = (place: ScopeId | undefined, identity: ManagedIdentity) => {
    if (place === undefined || identity.principalId === undefined) return
    if (directory.stateOf(identity.principalId) === 'softDeleted') return
    found.set(`${identity.kind} ${place}`, identity)
  }
  for (const identity of identities.all)
    if (identity.kind === 'user') add(identity.resource && identity.armId, identity)
    else for (const { resource } of identity.wornBy) add(resource.id, identity)
  return found
}
