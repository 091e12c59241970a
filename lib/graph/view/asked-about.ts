import type { PrincipalId } from '../../model/guid.ts'
import type { ScopeId } from '../../model/scope.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'

/** What a node's id names, as far as questions about access can be asked of it. */
export interface AskedAbout {
  /** It is this identity. */
  identity?: ManagedIdentity
  /** Identities that it wears, or may act as. */
  wears: ManagedIdentity[]
  /** It acts as these: itself, or what it wears. */
  principals: PrincipalId[]
  /** It is a place that one may get into. */
  scope?: ScopeId
}

/** A node by its id; `undefined` where questions about access make no sense of it, or it was not read. */
export function askedAbout(index: TenantIndex, node: string): AskedAbout | undefined {
  const colon = node.indexOf(':')
  const [prefix, key] = [node.slice(0, colon), node.slice(colon + 1)]
  if (prefix === 'identity') {
    const identity = index.identities.byKey.get(key)
    return identity && { identity, wears: [], principals: principalsOf([identity]) }
  }
  if (prefix === 'principal') return { wears: [], principals: [key as PrincipalId] }
  if (prefix === 'federated') {
    const wears = index.identities.all.filter(({ federated }) => federated.some(({ id }) => id === key))
    return wears.length > 0 ? { wears, principals: principalsOf(wears) } : undefined
  }
  const scope = scopeIn(prefix, key)
  if (scope === undefined || !index.tree.numbers.has(scope)) return undefined
  const wears = (index.identities.wornBy.get(scope) ?? []).map(({ identity }) => identity)
  return { wears, principals: principalsOf(wears), scope }
}

function scopeIn(prefix: string, key: string): ScopeId | undefined {
  if (prefix === 'resource' || prefix === 'scope') return key as ScopeId
  return prefix === 'grant' ? (key.slice(key.indexOf('@') + 1) as ScopeId) : undefined
}

const principalsOf = (identities: ManagedIdentity[]) => identities.flatMap(({ principalId }) => principalId ?? [])
