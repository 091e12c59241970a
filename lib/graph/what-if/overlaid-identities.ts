import { type Principal, type Resource, shown, type Wear } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import { lastSegment, type ScopeId } from '../../model/scope.ts'
import type { Directory } from '../tenant/directory.ts'
import { type ManagedIdentities, type ManagedIdentity, userAssignedType } from '../tenant/managed-identities.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { editedList, type FactEdits } from './fact-edits.ts'
import { LayeredMap } from './layered-map.ts'

/** The identities of a tenant with some of them as the edits leave them; `changed` are these, by key. */
export interface OverlaidIdentities {
  identities: ManagedIdentities
  changed: Map<string, ManagedIdentity>
  /** Hosts whose list of identities has another object in it. */
  hosts: Set<ScopeId>
}

export function overlaidIdentities(index: TenantIndex, edits: FactEdits, directory: Directory): OverlaidIdentities {
  const { identities } = index
  const touched = new Set<ManagedIdentity>()
  const created: ManagedIdentity[] = []
  const touch = (identity: ManagedIdentity | undefined) => identity && touched.add(identity)
  const createdAt = new Map<ScopeId, ManagedIdentity>()
  for (const [id, resource] of edits.resources) {
    if (resource?.type !== userAssignedType || identities.byArmId.has(resource.id)) continue
    const identity = createdAs(resource)
    created.push(identity)
    createdAt.set(id as ScopeId, identity)
  }
  for (const [id, resource] of edits.resources) {
    touch(identities.byArmId.get(id as ScopeId))
    for (const { identity } of identities.wornBy.get(id as ScopeId) ?? []) touch(identity)
    for (const wear of resource?.wears ?? []) {
      const known = identityOf(wear, identities)
      if (known) touch(known)
      else if (wear.principalId && !wear.identityId && !created.some((one) => one.key === wear.principalId))
        created.push(createdOn(resource!, wear.principalId))
    }
  }
  for (const principal of edits.principals.values()) {
    if (!principal) continue
    const { id, kind } = principal
    const known = identities.byPrincipal.get(id)
    if (known) touch(known)
    // One that an earlier change brought about and a later one took away again.
    else if (kind === 'managedIdentity' && !created.some(({ key }) => key === id)) created.push(gone(principal))
  }
  const credentials = [...edits.federatedCredentials]
  for (const [id, credential] of credentials) {
    const identityId =
      credential?.identityId ?? index.facts.federatedCredentials.find((one) => one.id === id)?.identityId
    if (identityId) touch(identities.byArmId.get(identityId))
  }
  const changed = new Map<string, ManagedIdentity>()
  const hosts = new Set(edits.resources.keys() as Iterable<ScopeId>)
  for (const identity of [...touched, ...created]) {
    const after = edited(identity)
    changed.set(identity.key, after)
    for (const { resource } of [...identity.wornBy, ...after.wornBy]) hosts.add(resource.id)
  }
  return { identities: laidOver(), changed, hosts }

  function edited(identity: ManagedIdentity): ManagedIdentity {
    const ids = new Set(identity.wornBy.map(({ resource }) => resource.id))
    const stillWorn = identity.wornBy.filter(({ resource }) => !edits.resources.has(resource.id))
    for (const id of edits.resources.keys()) ids.add(id as ScopeId)
    const wornNow = [...ids].flatMap((id) => {
      const resource = edits.resources.get(id)
      return (resource?.wears ?? []).flatMap((wear) => (wears(wear, identity) ? [{ resource: resource!, wear }] : []))
    })
    const principal = (identity.principalId && edits.principals.get(identity.principalId)) ?? identity.principal
    const host = identity.kind === 'system' ? (wornNow[0] ?? stillWorn[0])?.resource : undefined
    const armId = identity.kind === 'system' ? (host?.id ?? principal?.armId ?? identity.armId) : identity.armId
    const isEdited = armId !== undefined && edits.resources.has(armId)
    const resource = isEdited ? edits.resources.get(armId) : identity.resource
    const mine = new Map(
      credentials.filter(([id, one]) => one?.identityId === armId || identity.federated.some((held) => held.id === id)),
    )
    const after = {
      ...identity,
      armId,
      shownArmId: armId === identity.armId ? identity.shownArmId : host ? shown(host) : principal?.shownArmId,
      resource,
      principal,
      wornBy: [...stillWorn, ...wornNow],
      federated: editedList(identity.federated, mine),
    }
    const said = identity.principalId ? directory.stateOf(identity.principalId) : 'notChecked'
    return { ...after, state: said === 'notChecked' ? stateWithout(after) : said }
  }

  /** What the resources say of an identity that the directory was not asked for. */
  function stateWithout({ kind, resource, wornBy, armId, state }: ManagedIdentity): ManagedIdentity['state'] {
    if (resource && (kind === 'user' || wornBy.length > 0)) return 'live'
    return kind === 'user' && armId && edits.resources.has(armId) ? 'deleted' : state === 'live' ? 'notChecked' : state
  }

  function laidOver(): ManagedIdentities {
    const byPrincipal = new Map<PrincipalId, ManagedIdentity>()
    const byArmId = new Map<ScopeId, ManagedIdentity | undefined>()
    for (const after of changed.values()) {
      if (after.principalId) byPrincipal.set(after.principalId, after)
      if (!after.armId) continue
      const isFound = after.kind === 'user' || after.wornBy.length > 0
      if (isFound || identities.byArmId.get(after.armId)?.key === after.key)
        byArmId.set(after.armId, isFound ? after : undefined)
    }
    const wornBy = new Map<ScopeId, { identity: ManagedIdentity; wear: Wear }[] | undefined>()
    for (const id of hosts) {
      const host = edits.resources.has(id) ? edits.resources.get(id) : index.resourceById(id)
      const worn = (host?.wears ?? []).flatMap((wear) => {
        const before = identityOf(wear, identities) || (wear.identityId ? createdAt.get(wear.identityId) : undefined)
        const identity = changed.get(before?.key ?? wear.principalId ?? '') ?? before
        return identity ? [{ identity, wear }] : []
      })
      wornBy.set(id, worn.length > 0 ? worn : undefined)
    }
    return {
      all: [
        ...identities.all.map((one) => changed.get(one.key) ?? one),
        ...created.map(({ key }) => changed.get(key)!),
      ],
      byKey: new LayeredMap(identities.byKey, changed),
      byPrincipal: new LayeredMap(identities.byPrincipal, byPrincipal),
      byArmId: new LayeredMap(identities.byArmId, byArmId),
      wornBy: new LayeredMap(identities.wornBy, wornBy),
      listedSubscriptions: identities.listedSubscriptions,
    }
  }
}

/** A wear names a user-assigned identity by its id and a system-assigned one by its principal. */
const identityOf = ({ identityId, principalId }: Wear, { byArmId, byPrincipal }: ManagedIdentities) =>
  identityId ? byArmId.get(identityId) : principalId && byPrincipal.get(principalId)

const wears = ({ identityId, principalId }: Wear, identity: ManagedIdentity) =>
  identityId ? identity.kind === 'user' && identityId === identity.armId : principalId === identity.principalId

const gone = ({ id, assignment, displayName, armId, shownArmId }: Principal): ManagedIdentity => ({
  key: id,
  kind: assignment ?? 'system',
  name: displayName ?? (shownArmId ? lastSegment(shownArmId) : id),
  principalId: id,
  state: 'softDeleted',
  wornBy: [],
  federated: [],
  ...(armId ? { armId } : {}),
  ...(shownArmId ? { shownArmId } : {}),
})

/** A user-assigned identity that a change brings about. */
function createdAs(resource: Resource): ManagedIdentity {
  const said = resource.settings?.principalId
  const principalId = typeof said === 'string' && said !== '' ? (said.toLowerCase() as PrincipalId) : undefined
  return {
    key: principalId ?? resource.id,
    kind: 'user',
    name: resource.name,
    ...(principalId ? { principalId } : {}),
    armId: resource.id,
    shownArmId: shown(resource),
    resource,
    state: 'live',
    wornBy: [],
    federated: [],
  }
}

/** A system-assigned identity that a change brings about. */
const createdOn = (host: Resource, principalId: PrincipalId): ManagedIdentity => ({
  key: principalId,
  kind: 'system',
  name: host.name,
  principalId,
  armId: host.id,
  shownArmId: shown(host),
  resource: host,
  state: 'live',
  wornBy: [],
  federated: [],
})
