import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { Tenant } from './runtime.ts'
import { federatedOffers, identityOffers } from './what-if-choices/identity-offers.ts'
import type { Offer, OfferedChange } from './what-if-choices/offer.ts'
import { grantOffers, principalOffers } from './what-if-choices/principal-offers.ts'
import { resourceOffers, scopeOffers } from './what-if-choices/resource-offers.ts'

/** `GET /api/what-if/offers?node=`: `total` counts them all, the list holds the first. */
export interface OffersAnswer {
  offers: OfferedChange[]
  total: number
}

const most = 60

/** Changes that may be thought of for a node; with `to`, for the edge between the two. None where there is nothing to change. */
export function listOffers({ index }: Tenant, node: string, to?: string): OffersAnswer {
  const found = new Map<string, Offer>()
  const ends = to === undefined ? [node] : [node, to]
  for (const end of ends)
    for (const offer of offersOf(index, end)) {
      const key = JSON.stringify([offer.kind, offer.fields, offer.open])
      const known = found.get(key)
      if (known) known.nodes.push(...offer.nodes)
      else found.set(key, { ...offer, nodes: [...offer.nodes] })
    }
  const about = [...found.values()].filter(({ nodes }) => ends.every((end) => nodes.includes(end)))
  const offers = about.slice(0, most).map(({ nodes: _, ...offer }) => offer)
  return { offers, total: about.length }
}

function offersOf(index: TenantIndex, node: string): Offer[] {
  const colon = node.indexOf(':')
  const key = node.slice(colon + 1)
  switch (node.slice(0, colon)) {
    case 'resource':
    case 'scope':
      return atScope(index, key as ScopeId)
    case 'identity': {
      const identity = index.identities.byKey.get(key)
      return identity ? identityOffers(index, identity) : []
    }
    case 'principal':
      return principalOffers(index, key as PrincipalId)
    case 'grant':
      return grantOffers(index, key)
    case 'federated':
      return federatedOffers(index, key)
    default:
      return []
  }
}

/** A user-assigned identity is a resource too; what is done to it is done to the identity. */
function atScope(index: TenantIndex, id: ScopeId): Offer[] {
  const identity = index.identities.byArmId.get(id)
  const here = [`scope:${id}`, `resource:${id}`]
  if (identity?.kind === 'user')
    return [...identityOffers(index, identity), ...scopeOffers(index, id)].map((offer) => ({
      ...offer,
      nodes: [...offer.nodes, ...here],
    }))
  return [...resourceOffers(index, id), ...scopeOffers(index, id)]
}
