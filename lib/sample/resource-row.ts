import { type ResourceGroupName, resourceGroupId, resourceGroups, subscriptions } from './containers.ts'
import { identityReference, userAssigned } from './identities.ts'
import { principalOf, tenantId } from './names.ts'

/** One row of Resource Graph's `resources`. */
export interface ResourceRow {
  id: string
  name: string
  type: string
  tenantId: string
  kind: string
  location: string
  resourceGroup: string
  subscriptionId: string
  managedBy: string
  sku: Record<string, unknown> | null
  plan: null
  properties: Record<string, unknown>
  tags: Record<string, string>
  identity: IdentityBlock | null
  zones: string[] | null
  extendedLocation: null
}

export interface IdentityBlock {
  type: string
  principalId?: string
  tenantId?: string
  userAssignedIdentities?: Record<string, unknown>
}

export interface RowParts {
  kind?: string
  location?: string
  managedBy?: string
  sku?: Record<string, unknown>
  properties?: Record<string, unknown>
  tags?: Record<string, string>
  identity?: IdentityBlock
}

/**
 * A builder for one resource group: `at('rg-x')('Microsoft.Web/sites', 'app-x', {…})`. The name of a child resource is
 * `parent/child` and its type has one more segment.
 */
export function at(group: ResourceGroupName) {
  const [subscription, location] = resourceGroups[group]
  return (type: string, name: string, parts: RowParts = {}): ResourceRow => ({
    id: armId(group, type, name),
    name: name.slice(name.lastIndexOf('/') + 1),
    // Resource Graph lower-cases types and resource groups, and leaves ids as their writer spelled them.
    type: type.toLowerCase(),
    tenantId,
    kind: parts.kind ?? '',
    location: parts.location ?? location,
    resourceGroup: group.toLowerCase(),
    subscriptionId: subscriptions[subscription].id,
    managedBy: parts.managedBy ?? '',
    sku: parts.sku ?? null,
    plan: null,
    properties: { provisioningState: 'Succeeded', ...parts.properties },
    tags: { environment: subscription, ...parts.tags },
    identity: parts.identity ?? null,
    zones: null,
    extendedLocation: null,
  })
}

export function armId(group: ResourceGroupName, type: string, name: string): string {
  const [namespace, ...types] = type.split('/')
  const names = name.split('/')
  if (types.length !== names.length) throw new Error(`\`${name}\` does not have as many segments as \`${type}\``)
  return `${resourceGroupId(group)}/providers/${namespace}/${types.map((each, index) => `${each}/${names[index]}`).join('/')}`
}

/** An identity block with a system-assigned identity. `name` is the principal's: the resource's own, unless said. */
export function system(name: string, homeTenant = tenantId): IdentityBlock {
  return { type: 'SystemAssigned', principalId: principalOf(name), tenantId: homeTenant }
}

/** An identity block with user-assigned identities, by name. */
export function user(...names: string[]): IdentityBlock {
  return { type: 'UserAssigned', userAssignedIdentities: references(names) }
}

/** An identity block with both kinds. */
export function both(name: string, ...names: string[]): IdentityBlock {
  // Azure spells this type with a blank after the comma, some resource providers without.
  return { ...system(name), type: 'SystemAssigned, UserAssigned', userAssignedIdentities: references(names) }
}

const references = (names: string[]) => Object.fromEntries(names.map((name) => identityReference(userAssigned(name))))
