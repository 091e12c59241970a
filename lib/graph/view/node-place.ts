import { resourceGroupOf, type ScopeId, subscriptionIdOf, subscriptionScope } from '../../model/scope.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { NodePlace } from './view-types.ts'

/** Where a node lies or holds, read from its id; `undefined` above subscriptions and outside of Azure. */
export function nodePlace(index: TenantIndex, id: string): NodePlace | undefined {
  const scope = scopeIn(index, id)
  const subscription = scope && subscriptionIdOf(scope)
  if (!subscription) return undefined
  const group = resourceGroupOf(scope)
  return {
    subscription: index.scopeName(subscriptionScope(subscription)),
    ...(group ? { group: index.scopeName(group) } : {}),
  }
}

function scopeIn(index: TenantIndex, id: string): ScopeId | undefined {
  const colon = id.indexOf(':')
  const key = id.slice(colon + 1)
  switch (id.slice(0, colon)) {
    case 'resource':
    case 'scope':
    case 'federated':
      return key as ScopeId
    case 'identity':
      return index.identities.byKey.get(key)?.armId
    case 'grant':
    case 'door':
      return key.slice(key.lastIndexOf('@') + 1) as ScopeId
    default:
      return undefined
  }
}
