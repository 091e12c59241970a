import type { FederatedCredential, Resource, RoleAssignment } from '../../model/facts.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import type { DelayId } from './clock.ts'
import { gonePrincipals } from './gone-principals.ts'
import type { Overlay } from './overlaid.ts'

/** A resource that wore an identity and does not any more, or wears one that is gone. */
export interface BrokenSource {
  resource: Resource
  identity: ManagedIdentity
  /** `dangling`: the reference stays, and leads to nothing. */
  how: 'dangling' | 'removed'
  delay: DelayId
}

export interface IdentityChanges {
  broken: BrokenSource[]
  /** Assignments of identities that are deleted, which stay behind. */
  orphaned: RoleAssignment[]
  cutOff: { identity: ManagedIdentity; credential: FederatedCredential }[]
  letIn: { identity: ManagedIdentity; credential: FederatedCredential }[]
  /** User-assigned ones that nothing wears any more. */
  unworn: ManagedIdentity[]
}

/** Identities that the changes touch, as they were and as they are. */
export function touchedIdentities({ before, index, laid }: Overlay) {
  const after = index.identities.byKey
  const keys = laid ? [...laid.changed.keys()] : [...new Set([...before.identities.byKey.keys(), ...after.keys()])]
  const pairs = keys.map((key) => ({ was: before.identities.byKey.get(key), is: after.get(key) }))
  return laid ? pairs : pairs.filter(({ was, is }) => !was || !is || wordsOf(was) !== wordsOf(is))
}

const wordsOf = ({ state, wornBy, federated }: ManagedIdentity) =>
  [state, ...wornBy.map(({ resource }) => resource.id), ...federated.map(({ id }) => id)].join()

export function identityChanges(overlay: Overlay): IdentityChanges {
  const { index } = overlay
  const gone = gonePrincipals(overlay)
  const found: IdentityChanges = { broken: [], orphaned: [], cutOff: [], letIn: [], unworn: [] }
  for (const principal of gone)
    for (const { assignment } of index.assignmentsOf.get(principal) ?? []) found.orphaned.push(assignment)
  for (const { was, is } of touchedIdentities(overlay)) {
    const isGone = is === undefined || (is.principalId ? gone.has(is.principalId) : is.state === 'deleted')
    const held = new Set(is?.federated.map(({ id }) => id))
    const had = new Set(was?.federated.map(({ id }) => id))
    for (const credential of was?.federated ?? [])
      if (!held.has(credential.id)) found.cutOff.push({ identity: was!, credential })
    for (const credential of is?.federated ?? [])
      if (!had.has(credential.id)) found.letIn.push({ identity: is!, credential })
    if (!was) continue
    const worn = new Set(is?.wornBy.map(({ resource }) => resource.id))
    for (const id of new Set(was.wornBy.map(({ resource }) => resource.id))) {
      const resource = index.resourceById(id)
      if (!resource) continue
      if (!worn.has(id)) found.broken.push({ resource, identity: was, how: 'removed', delay: 'tokens' })
      else if (isGone) found.broken.push({ resource, identity: was, how: 'dangling', delay: 'tokens' })
    }
    if (is && !isGone && is.kind === 'user' && was.wornBy.length > 0 && is.wornBy.length === 0) found.unworn.push(is)
  }
  return found
}
