import type { ManagedIdentity } from '#lib/graph/tenant/managed-identities.ts'
import { nodeId } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import type { FederatedCredential } from '#lib/model/facts.ts'
import type { Offer } from './offer.ts'
import { principalOffers } from './principal-offers.ts'
import { resourceOffers } from './resource-offers.ts'

/** What may be done to an identity: with its hosts, its workloads outside, its roles and groups. */
export function identityOffers(index: TenantIndex, identity: ManagedIdentity): Offer[] {
  const node = nodeId.identity(identity)
  const worn = identity.wornBy.flatMap(({ resource }) =>
    resourceOffers(index, resource.id).filter(({ nodes }) => nodes.includes(node)),
  )
  const held = identity.principalId ? principalOffers(index, identity.principalId) : []
  // What is only referred to, and is not there, can be taken off but not changed.
  if (identity.kind === 'system' || !identity.resource || !identity.shownArmId) return [...worn, ...held]
  const { name, shownArmId } = identity
  const own: Offer[] = [
    {
      kind: 'add-federated-credential',
      text: `Let a workload outside Azure act as ${name}…`,
      fields: { identity: shownArmId },
      open: ['name', 'issuer', 'subject'],
      nodes: [node],
    },
  ]
  if (identity.wornBy.length > 0)
    own.push({
      kind: 'split-identity',
      text: `Give every resource that wears ${name} a system-assigned identity in its place`,
      fields: { identity: shownArmId },
      open: [],
      nodes: [node],
    })
  own.push({
    kind: 'delete-identity',
    text: `Delete the user-assigned identity ${name}`,
    fields: { identity: shownArmId },
    open: [],
    nodes: [node],
  })
  return [...worn, ...identity.federated.flatMap((one) => credentialOffer(identity, one)), ...held, ...own]
}

/** A workload outside Azure may be cut off. */
export function federatedOffers(index: TenantIndex, id: string): Offer[] {
  const credential = index.facts.federatedCredentials.find((one) => one.id === id)
  const identity = credential?.identityId && index.identities.byArmId.get(credential.identityId)
  return identity ? credentialOffer(identity, credential) : []
}

function credentialOffer(identity: ManagedIdentity, { id, name }: FederatedCredential): Offer[] {
  if (!identity.shownArmId) return []
  return [
    {
      kind: 'remove-federated-credential',
      text: `Remove the federated credential ${name} of ${identity.name}`,
      fields: { identity: identity.shownArmId, name },
      open: [],
      nodes: [nodeId.federated(id), nodeId.identity(identity)],
    },
  ]
}
