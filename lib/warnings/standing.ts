import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import {
  kindOfScope,
  parentInId,
  resourceGroupOf,
  resourceTypeOf,
  type ScopeId,
  subscriptionIdOf,
} from '../model/scope.ts'

/** Whether a thing is there; `unknown` where nothing of its kind was listed around it, so that its absence says nothing. */
export type Standing = 'there' | 'gone' | 'unknown'

interface Listed {
  /** By subscription, the types of its listed resources. */
  types: Map<string | undefined, Set<string>>
  groups: Set<ScopeId>
  /** Subscriptions whose resource groups were listed. */
  subscriptions: Set<string | undefined>
}

const built = new WeakMap<TenantIndex, Listed>()

/** The standing of a resource group or a resource. What lies in a resource that is there is not listed by itself: `there`. */
export function standingOf(index: TenantIndex, id: ScopeId): Standing {
  const kind = kindOfScope(id)
  if (kind !== 'resource' && kind !== 'resourceGroup') return 'there'
  if (index.resourceById(id)) return 'there'
  const listed = listedIn(index)
  const group = resourceGroupOf(id)
  if (group && listed.subscriptions.has(subscriptionIdOf(id)) && !listed.groups.has(group)) return 'gone'
  if (kind === 'resourceGroup') return listed.groups.has(id) ? 'there' : 'unknown'
  if (listed.types.get(subscriptionIdOf(id))?.has(resourceTypeOf(id) ?? '')) return 'gone'
  const parent = parentInId(id)
  return parent && kindOfScope(parent) === 'resource' ? standingOf(index, parent) : 'unknown'
}

function listedIn(index: TenantIndex): Listed {
  const known = built.get(index)
  if (known) return known
  const { resources, resourceGroups } = index.facts
  const types: Listed['types'] = new Map()
  for (const { id, type } of resources) {
    const subscription = subscriptionIdOf(id)
    const around = types.get(subscription)
    if (around) around.add(type)
    else types.set(subscription, new Set([type]))
  }
  const listed = {
    types,
    groups: new Set(resourceGroups.map(({ id }) => id)),
    subscriptions: new Set(resourceGroups.map(({ id }) => subscriptionIdOf(id))),
  }
  built.set(index, listed)
  return listed
}
