import type { Facts, FederatedCredential, Principal, Resource, Wear } from '../../model/facts.ts'
import { shown } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import { lastSegment, type ScopeId, subscriptionIdOf } from '../../model/scope.ts'
import type { Directory, PrincipalState } from './directory.ts'

export const userAssignedType = 'microsoft.managedidentity/userassignedidentities'

/** One managed identity, put together from every fact that speaks of it. */
export interface ManagedIdentity {
  /** Principal id, or the ARM id where the principal id is not known. Unique. */
  key: string
  kind: 'system' | 'user'
  name: string
  principalId?: PrincipalId
  clientId?: string
  tenantId?: string
  /** The user-assigned identity's own resource, or the resource that a system-assigned one was made on. */
  armId?: ScopeId
  shownArmId?: string
  /** Present where the identity's resource (or the host of a system-assigned one) is among the facts. */
  resource?: Resource
  principal?: Principal
  state: PrincipalState
  wornBy: { resource: Resource; wear: Wear }[]
  federated: FederatedCredential[]
}

export interface ManagedIdentities {
  all: ManagedIdentity[]
  byKey: Map<string, ManagedIdentity>
  byPrincipal: Map<PrincipalId, ManagedIdentity>
  byArmId: Map<ScopeId, ManagedIdentity>
  /** What a resource wears, in the order of its identity block. */
  wornBy: Map<ScopeId, { identity: ManagedIdentity; wear: Wear }[]>
  /** Subscriptions whose listing is known to hold user-assigned identities: one missing there is gone. */
  listedSubscriptions: Set<string>
}

type Draft = Omit<ManagedIdentity, 'key' | 'state' | 'name'> & { name?: string }

const settingText = (resource: Resource, name: string) => {
  const value = resource.settings?.[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function managedIdentitiesOf(
  facts: Facts,
  directory: Directory,
  resourceById: (id: ScopeId) => Resource | undefined,
): ManagedIdentities {
  const drafts: Draft[] = []
  const userByArm = new Map<ScopeId, Draft>()
  const byPrincipal = new Map<PrincipalId, Draft>()
  const listedSubscriptions = new Set<string>()

  const add = (draft: Draft) => {
    drafts.push(draft)
    if (draft.kind === 'user' && draft.armId) userByArm.set(draft.armId, draft)
    if (draft.principalId) byPrincipal.set(draft.principalId, draft)
    return draft
  }
  const learnPrincipal = (draft: Draft, principalId: PrincipalId | undefined) => {
    if (!principalId || draft.principalId) return
    draft.principalId = principalId
    byPrincipal.set(principalId, draft)
  }

  for (const resource of facts.resources) {
    if (resource.type !== userAssignedType) continue
    const subscription = subscriptionIdOf(resource.id)
    if (subscription) listedSubscriptions.add(subscription)
    add({
      kind: 'user',
      name: resource.name,
      armId: resource.id,
      shownArmId: shown(resource),
      resource,
      principalId: settingText(resource, 'principalId')?.toLowerCase() as PrincipalId | undefined,
      clientId: settingText(resource, 'clientId'),
      tenantId: settingText(resource, 'tenantId'),
      wornBy: [],
      federated: [],
    })
  }

  for (const resource of facts.resources)
    for (const wear of resource.wears ?? []) {
      const draft = draftWorn(resource, wear)
      if (draft) draft.wornBy.push({ resource, wear })
    }

  function draftWorn(resource: Resource, wear: Wear): Draft | undefined {
    if (wear.identityId) {
      const draft =
        userByArm.get(wear.identityId) ??
        add({
          kind: 'user',
          name: lastSegment(wear.shownIdentityId ?? wear.identityId),
          armId: wear.identityId,
          shownArmId: wear.shownIdentityId ?? wear.identityId,
          wornBy: [],
          federated: [],
        })
      learnPrincipal(draft, wear.principalId)
      draft.clientId ??= wear.clientId
      return draft
    }
    if (!wear.principalId) return undefined
    return (
      byPrincipal.get(wear.principalId) ??
      add({
        kind: 'system',
        name: nameOfSystemAssigned(resource),
        armId: resource.id,
        shownArmId: shown(resource),
        resource,
        principalId: wear.principalId,
        clientId: wear.clientId,
        tenantId: wear.tenantId,
        wornBy: [],
        federated: [],
      })
    )
  }

  for (const principal of facts.principals) {
    if (principal.kind !== 'managedIdentity') continue
    const kind = principal.assignment ?? 'system'
    let draft = byPrincipal.get(principal.id)
    const unnamed = kind === 'user' && principal.armId ? userByArm.get(principal.armId) : undefined
    if (!draft && unnamed && !unnamed.principalId) {
      draft = unnamed
      learnPrincipal(draft, principal.id)
    }
    draft ??= add({
      kind,
      name: principal.displayName ?? (principal.shownArmId ? lastSegment(principal.shownArmId) : undefined),
      principalId: principal.id,
      armId: principal.armId,
      shownArmId: principal.shownArmId ?? principal.armId,
      resource: principal.armId ? resourceById(principal.armId) : undefined,
      wornBy: [],
      federated: [],
    })
    draft.principal = principal
    draft.clientId ??= principal.appId
  }

  for (const credential of facts.federatedCredentials)
    if (credential.identityId) userByArm.get(credential.identityId)?.federated.push(credential)

  return finished(drafts, directory, listedSubscriptions)
}

/** A slot's identity is called `<app>/slots/<slot>`; every other one bears its resource's name. */
function nameOfSystemAssigned(resource: Resource): string {
  if (resource.type !== 'microsoft.web/sites/slots') return resource.name
  const segments = shown(resource).split('/')
  return `${segments.at(-3)}/slots/${segments.at(-1)}`
}

function finished(drafts: Draft[], directory: Directory, listedSubscriptions: Set<string>): ManagedIdentities {
  const identities: ManagedIdentities = {
    all: [],
    byKey: new Map(),
    byPrincipal: new Map(),
    byArmId: new Map(),
    wornBy: new Map(),
    listedSubscriptions,
  }
  for (const draft of drafts) {
    const key = draft.principalId ?? draft.armId
    if (!key || identities.byKey.has(key)) continue
    const identity: ManagedIdentity = {
      ...draft,
      key,
      name: draft.name ?? key,
      state: stateOf(draft, directory, listedSubscriptions),
    }
    identities.all.push(identity)
    identities.byKey.set(key, identity)
    if (identity.principalId) identities.byPrincipal.set(identity.principalId, identity)
    if (identity.armId && (identity.kind === 'user' || identity.wornBy.length > 0))
      identities.byArmId.set(identity.armId, identity)
    for (const { resource, wear } of identity.wornBy) {
      const worn = identities.wornBy.get(resource.id)
      if (worn) worn.push({ identity, wear })
      else identities.wornBy.set(resource.id, [{ identity, wear }])
    }
  }
  return identities
}

function stateOf(draft: Draft, directory: Directory, listedSubscriptions: Set<string>): PrincipalState {
  const inDirectory = draft.principalId ? directory.stateOf(draft.principalId) : 'notChecked'
  if (inDirectory !== 'notChecked') return inDirectory
  // Its resource, or the host that carries it, speaks for a system-assigned one and for a listed user-assigned one.
  if (draft.resource && (draft.kind === 'user' || draft.wornBy.length > 0)) return 'live'
  const subscription = draft.armId ? subscriptionIdOf(draft.armId) : undefined
  return draft.kind === 'user' && subscription && listedSubscriptions.has(subscription) ? 'deleted' : 'notChecked'
}
