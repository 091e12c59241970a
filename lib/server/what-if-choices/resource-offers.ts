import { nodeId, resourceName } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { shown } from '#lib/model/facts.ts'
import { kindOfScope, type ScopeId } from '#lib/model/scope.ts'
import type { Offer } from './offer.ts'

/** What may be done to a resource, and to what it wears. */
export function resourceOffers(index: TenantIndex, id: ScopeId): Offer[] {
  const resource = index.resourceById(id)
  if (!resource) return []
  const [name, armId, nodes] = [resourceName(resource), shown(resource), [nodeId.source(id), nodeId.target(id)]]
  const offers: Offer[] = []
  for (const { identity, wear } of index.identities.wornBy.get(id) ?? []) {
    const both = [...nodes, nodeId.identity(identity)]
    if (wear.identityId)
      offers.push({
        kind: 'detach-identity',
        text: `Take ${identity.name} off ${name}`,
        fields: { resource: armId, identity: wear.shownIdentityId ?? wear.identityId },
        open: [],
        nodes: both,
      })
    else if (wear.how === 'system') {
      offers.push(
        {
          kind: 'disable-system-assigned',
          text: `Disable the system-assigned identity of ${name}`,
          fields: { resource: armId },
          open: [],
          nodes: both,
        },
        {
          kind: 'share-identity',
          text: `Give ${name} a user-assigned identity in place of its own…`,
          fields: { resources: [armId] },
          open: ['resources', 'identity'],
          nodes: both,
        },
      )
    }
  }
  if (resource.type === 'microsoft.web/sites/slots')
    offers.push({
      kind: 'swap-slot',
      text: `Swap ${name} with production`,
      fields: { slot: armId },
      open: [],
      nodes,
    })
  offers.push(
    { kind: 'move-resource', text: `Move ${name}…`, fields: { resource: armId }, open: ['to'], nodes },
    { kind: 'delete-resource', text: `Delete ${name}`, fields: { resource: armId }, open: [], nodes },
  )
  return offers
}

/** What may be done to a container, and to whatever roles are given at. */
export function scopeOffers(index: TenantIndex, id: ScopeId): Offer[] {
  if (!index.tree.numbers.has(id)) return []
  const nodes = [nodeId.target(id)]
  const [name, kind] = [index.scopeName(id), kindOfScope(id)]
  const resource = index.resourceById(id)
  const shownId = resource ? shown(resource) : id
  const offers: Offer[] = [
    {
      kind: 'add-role-assignment',
      text: `Assign a role at ${id === '/' ? 'the tenant root' : name}…`,
      fields: { scope: shownId },
      open: ['principal', 'role'],
      nodes,
    },
  ]
  if (kind === 'resourceGroup')
    offers.push({
      kind: 'delete-resource-group',
      text: `Delete the resource group ${name}`,
      fields: { resourceGroup: id },
      open: [],
      nodes,
    })
  if (kind === 'subscription')
    offers.push({
      kind: 'delete-subscription',
      text: `Delete the subscription ${name}`,
      fields: { subscription: id },
      open: [],
      nodes,
    })
  return offers
}
