import type { Json, Wear } from '#lib/model/facts.ts'
import { roleKey } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import { type ResourceGroupName, resourceGroupId, resourceGroups } from '../containers.ts'
import { clientOf, guid, principalOf, tenantId } from '../names.ts'
import { armId } from '../resource-row.ts'
import { type RoleName, roleId } from '../roles.ts'
import { type Past, principalNamed, scopeOf } from './past.ts'

/** Something that happened to the sample tenant; undone, the facts are as they were before. */
export type Event = (past: Past) => void

/** Resources were made, each with its disks, network interfaces and children, its identity and what that holds. */
export function appeared(...names: string[]): Event {
  return (past) => {
    for (const name of names) {
      const { id } = past.resource(name)
      for (const part of ['-osdisk', '-nic'])
        for (const resource of past.facts.resources) if (resource.name === `${name}${part}`) past.forget(resource.id)
      past.forget(id)
    }
  }
}

/** A resource group was made, with all that is in it. */
export const groupAppeared =
  (name: ResourceGroupName): Event =>
  (past) =>
    past.forget(scopeId(resourceGroupId(name)))

interface Bygone {
  type: string
  name: string
  group: ResourceGroupName
  /** The name of its system-assigned identity. */
  system?: string
  /** Names of user-assigned identities, and the resource group of each. */
  wears?: [name: string, group: ResourceGroupName][]
  /** ISO time at which it had been made. */
  since: string
}

const identityType = 'Microsoft.ManagedIdentity/userAssignedIdentities'
const userWear = ([name, group]: [string, ResourceGroupName]): Wear => {
  const { id, shownId } = scopeOf(armId(group, identityType, name))
  return {
    how: 'user',
    identityId: id,
    shownIdentityId: shownId,
    principalId: principalNamed(name),
    clientId: clientOf(name),
  }
}

/** A resource is not there any more. A user-assigned identity is its own principal. */
export function deleted({ type, name, group, system, wears = [], since }: Bygone): Event {
  const place = scopeOf(armId(group, type, name))
  const isIdentity = type === identityType
  const principal = isIdentity ? name : system
  return (past) => {
    const systemWear: Wear[] =
      system === undefined ? [] : [{ how: 'system', principalId: principalNamed(system), tenantId }]
    past.add('resources', {
      ...place,
      name,
      type: type.toLowerCase(),
      location: resourceGroups[group][1],
      createdAt: since,
      wears: [...systemWear, ...wears.map(userWear)],
      settings: isIdentity ? { isolationScope: 'None' } : { provisioningState: 'Succeeded' },
    })
    if (principal === undefined) return
    const known = past.facts.principals.some(({ id }) => id === principalNamed(principal))
    if (known) past.change('principals', principalNamed(principal), ({ deletedAt: _, ...alive }) => alive)
    else
      past.add('principals', {
        id: principalNamed(principal),
        kind: 'managedIdentity',
        displayName: name,
        appId: clientOf(principal),
        armId: place.id,
        shownArmId: place.shownId,
        assignment: isIdentity ? 'user' : 'system',
        enabled: true,
        createdAt: since,
        credentials: [],
      })
    ask(past, principal)
  }
}

function ask(past: Past, name: string) {
  if (!past.facts.directoryLookups.some(({ id }) => id === principalNamed(name)))
    past.add('directoryLookups', { id: principalNamed(name) })
}

/** A person left. */
export const personLeft =
  (displayName: string, since: string): Event =>
  (past) => {
    past.add('principals', {
      id: principalNamed(displayName),
      kind: 'user',
      displayName,
      enabled: true,
      createdAt: since,
      credentials: [],
    })
  }

/** Resources began to wear a user-assigned identity. */
export const attached =
  (identity: string, ...resources: string[]): Event =>
  (past) => {
    const { id } = past.resource(identity)
    for (const name of resources)
      past.change('resources', past.resource(name).id, (resource) => ({
        ...resource,
        wears: resource.wears?.filter(({ identityId }) => identityId !== id),
      }))
  }

/** A resource wears it no longer; or still names it, while the identity itself is gone. */
export const detached =
  (identity: string, group: ResourceGroupName, resource: string): Event =>
  (past) => {
    const wear = userWear([identity, group])
    past.change('resources', past.resource(resource).id, (wearer) => ({
      ...wearer,
      wears: [...(wearer.wears ?? []).filter(({ identityId }) => identityId !== wear.identityId), wear],
    }))
  }

/** A role was taken away. When one was given says its own date. */
export function revoked(to: string, role: RoleName, { at, since }: { at: string; since: string }): Event {
  const { id, shownId } = scopeOf(
    `${at}/providers/Microsoft.Authorization/roleAssignments/${guid(`assignment ${to} ${role} ${at}`)}`,
  )
  return (past) => {
    past.add('roleAssignments', {
      id,
      shownId,
      scope: scopeId(at),
      shownScope: at,
      principalId: principalNamed(to),
      principalType: 'ServicePrincipal',
      roleId: roleKey(roleId(role)),
      state: 'active',
      createdAt: since,
      createdBy: principalOf('vm-build-dev'),
    })
    ask(past, to)
  }
}

/** A workload outside Azure may become an identity from now on. */
export const federated =
  (...names: string[]): Event =>
  (past) =>
    past.remove('federatedCredentials', ({ name }) => names.includes(name))

/** … and may no longer. */
export function unfederated(
  identity: string,
  name: string,
  { issuer, subject }: { issuer: string; subject: string },
): Event {
  return (past) => {
    const { id: identityId, shownId } = past.resource(identity)
    past.add('federatedCredentials', {
      ...scopeOf(`${shownId}/federatedIdentityCredentials/${name}`),
      name,
      identityId,
      issuer,
      subject,
      audiences: ['api://AzureADTokenExchange'],
    })
  }
}

export const joined =
  (group: string, member: string): Event =>
  (past) =>
    past.setMember(principalNamed(group), principalNamed(member), false)

export const left =
  (group: string, member: string): Event =>
  (past) =>
    past.setMember(principalNamed(group), principalNamed(member), true)

/** A system-assigned identity was switched off and on again: the same name, another principal. */
export const recreated =
  (resource: string, before: string): Event =>
  (past) =>
    past.change('resources', past.resource(resource).id, (host) => ({
      ...host,
      wears: host.wears?.map((wear) =>
        wear.how === 'system' ? { ...wear, principalId: principalNamed(before) } : wear,
      ),
    }))

/** A setting of a resource was changed; `was` is what it had been. */
export const settingChanged =
  (resource: string, setting: string, was: Json): Event =>
  (past) =>
    past.change('resources', past.resource(resource).id, (changed) => ({
      ...changed,
      settings: { ...changed.settings, [setting]: was },
    }))
