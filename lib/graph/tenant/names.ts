import type { Resource } from '../../model/facts.ts'
import type { PrincipalId, RoleKey } from '../../model/guid.ts'
import {
  kindOfScope,
  lastSegment,
  resourceGroupOf,
  resourceTypeOf,
  type ScopeId,
  subscriptionIdOf,
  subscriptionScope,
} from '../../model/scope.ts'
import { resourceTypeOf as typeOf } from '../../resources/index.ts'
import type { IndexedEntry } from '../verdict/tenant-doors.ts'
import type { ManagedIdentity } from './managed-identities.ts'
import type { TenantIndex } from './tenant-index.ts'

/** Node ids of the graph; the same thing has the same id in every view. */
export const nodeId = {
  source: (id: ScopeId) => `resource:${id}`,
  target: (id: ScopeId) => `scope:${id}`,
  identity: (identity: Pick<ManagedIdentity, 'key'>) => `identity:${identity.key}`,
  principal: (id: PrincipalId) => `principal:${id}`,
  grant: (role: RoleKey, scope: ScopeId) => `grant:${role}@${scope}`,
  federated: (id: string) => `federated:${id}`,
  /** Entries that give the same on the same are one node. */
  door: ({ door, gives, scope, outside }: Pick<IndexedEntry, 'door' | 'gives' | 'scope' | 'outside'>) =>
    `door:${door.id}|${gives}@${scope ?? outside?.id}`,
  outside: (id: string) => `outside:${id}`,
}

/** The node of whoever holds an assignment: a managed identity where it is one, else the principal. */
export function holderNode(index: TenantIndex, principal: PrincipalId): string {
  const identity = index.identities.byPrincipal.get(principal)
  return identity ? nodeId.identity(identity) : nodeId.principal(principal)
}

/** Name of a principal: its identity's, its display name, else the id. */
export function holderName(index: TenantIndex, principal: PrincipalId): string {
  return index.identities.byPrincipal.get(principal)?.name ?? index.directory.nameOf(principal)
}

const containerLabels = {
  root: 'tenant root',
  managementGroup: 'management group',
  subscription: 'subscription',
  resourceGroup: 'resource group',
} as const

/** `resource group`, `storage account`, … */
export function scopeLabel(index: TenantIndex, id: ScopeId): string {
  const kind = kindOfScope(id)
  if (kind !== 'resource') return containerLabels[kind]
  const resource = index.resourceById(id)
  return typeOf(resource?.type ?? resourceTypeOf(id) ?? '', resource?.kind).label
}

/** `resource group rg-payments`, `storage account stledger`. */
export function scopeWords(index: TenantIndex, id: ScopeId): string {
  if (id === '/') return 'the tenant root `/`'
  return `${scopeLabel(index, id)} ${index.scopeName(id)}`
}

/** `rg-payments · Production`: where a resource lies, for a second line. */
export function placeWords(index: TenantIndex, id: ScopeId): string {
  const group = resourceGroupOf(id)
  const subscription = subscriptionIdOf(id)
  const names = [
    group && group !== id ? index.scopeName(group) : undefined,
    subscription ? index.scopeName(subscriptionScope(subscription)) : undefined,
  ]
  return names.filter((name) => name !== undefined).join(' · ')
}

export const subscriptionName = (index: TenantIndex, id: ScopeId) => {
  const subscription = subscriptionIdOf(id)
  return subscription ? index.scopeName(subscriptionScope(subscription)) : ''
}

export const resourceGroupName = (index: TenantIndex, id: ScopeId) => {
  const group = resourceGroupOf(id)
  return group ? index.scopeName(group) : ''
}

/** `app/slots/staging` for a slot, the plain name for everything else. */
export function resourceName(resource: Resource): string {
  if (resource.type !== 'microsoft.web/sites/slots') return lastSegment(resource.name)
  const segments = (resource.shownId ?? resource.id).split('/')
  return `${segments.at(-3)}/slots/${segments.at(-1)}`
}
