declare const scopeBrand: unique symbol
/** An Azure Resource Manager id or scope, folded to lower case, without a trailing slash; `/` is the tenant root. */
export type ScopeId = string & { readonly [scopeBrand]: true }

export const rootScope = '/' as ScopeId

/** Folds an id as Azure writes it (any case, doubled or trailing slashes) into the one form that is compared with `===`. */
export function scopeId(text: string): ScopeId {
  const folded = foldAscii(text.trim()).replace(/\/{2,}/g, '/')
  const trimmed = folded.length > 1 && folded.endsWith('/') ? folded.slice(0, -1) : folded
  return (trimmed.startsWith('/') ? trimmed : `/${trimmed}`) as ScopeId
}

/** Lower case for the letters A to Z only, as Azure compares ids and actions: `İ` and `ı` stay what they are. */
export function foldAscii(text: string): string {
  return /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (run) => run.toLowerCase()) : text
}

export type ScopeKind = 'root' | 'managementGroup' | 'subscription' | 'resourceGroup' | 'resource'

const managementGroupPrefix = '/providers/microsoft.management/managementgroups/'

export function managementGroupScope(name: string): ScopeId {
  return scopeId(managementGroupPrefix + name)
}

export function subscriptionScope(subscriptionId: string): ScopeId {
  return scopeId(`/subscriptions/${subscriptionId}`)
}

export function kindOfScope(id: ScopeId): ScopeKind {
  if (id === '/') return 'root'
  if (id.startsWith('/subscriptions/')) {
    const group = id.indexOf('/', 15)
    if (group === -1) return 'subscription'
    if (!id.startsWith('/resourcegroups/', group)) return 'resource'
    return id.indexOf('/', group + 16) === -1 ? 'resourceGroup' : 'resource'
  }
  return id.startsWith(managementGroupPrefix) && id.indexOf('/', managementGroupPrefix.length) === -1
    ? 'managementGroup'
    : 'resource'
}

/**
 * The scope that contains this one as far as the id itself tells: child resource → resource → resource group →
 * subscription. A subscription's and a management group's parent is not in their id: `undefined`, ask the hierarchy.
 */
export function parentInId(id: ScopeId): ScopeId | undefined {
  switch (kindOfScope(id)) {
    case 'root':
    case 'managementGroup':
    case 'subscription':
      return undefined
    case 'resourceGroup':
      return id.slice(0, id.indexOf('/resourcegroups/')) as ScopeId
    case 'resource':
      return parentOfResource(id)
  }
}

function parentOfResource(id: ScopeId): ScopeId {
  const provider = lastProvider(id)
  if (provider === -1) {
    // `/subscriptions/s/locations/l` and the like: the nearest container above it. Nothing is ever its own parent.
    const segments = id.split('/')
    if (segments[1] !== 'subscriptions' || segments.length < 4) return rootScope
    const depth = segments[3] === 'resourcegroups' && segments.length > 5 ? 5 : 3
    return segments.slice(0, depth).join('/') as ScopeId
  }
  // …/providers/<namespace>/<type>/<name>[/<type>/<name>…]: a pair shorter is the parent resource.
  const name = id.lastIndexOf('/')
  const type = id.lastIndexOf('/', name - 1)
  const namespace = id.indexOf('/', provider + 11)
  if (namespace !== -1 && type > namespace) return id.slice(0, type) as ScopeId
  return (provider === 0 ? '/' : id.slice(0, provider)) as ScopeId
}

/**
 * Where the last `/providers/` is that begins a provider, -1 where there is none: anything may be called `providers`, so
 * ids with several are read from the left, where names and types alternate.
 */
function lastProvider(id: ScopeId): number {
  const only = id.indexOf('/providers/')
  if (only === -1) return -1
  if (only === id.lastIndexOf('/providers/') && !id.startsWith('/resourcegroups', only - 15)) return only
  const segments = id.split('/')
  let at = segments[1] !== 'subscriptions' ? 1 : segments[3] === 'resourcegroups' ? 5 : 3
  let last = -1
  for (; at < segments.length; at += segments[at] === 'providers' ? 4 : 2) if (segments[at] === 'providers') last = at
  return last === -1 ? -1 : segments.slice(0, last).join('/').length
}

/** The subscription's guid, or `undefined` above subscriptions. */
export function subscriptionIdOf(id: ScopeId): string | undefined {
  if (!id.startsWith('/subscriptions/')) return undefined
  const end = id.indexOf('/', 15)
  return end === -1 ? id.slice(15) : id.slice(15, end)
}

/** The resource group's scope, or `undefined` where there is none. */
export function resourceGroupOf(id: ScopeId): ScopeId | undefined {
  const group = id.startsWith('/subscriptions/') ? id.indexOf('/', 15) : -1
  if (group === -1 || !id.startsWith('/resourcegroups/', group)) return undefined
  const end = id.indexOf('/', group + 16)
  if (end === group + 16 || id.length === group + 16) return undefined
  return end === -1 ? id : (id.slice(0, end) as ScopeId)
}

/** The full resource type in lower case, as `microsoft.web/sites/slots`; `undefined` for containers. */
export function resourceTypeOf(id: ScopeId): string | undefined {
  if (kindOfScope(id) !== 'resource') return undefined
  const provider = lastProvider(id)
  if (provider === -1) return undefined
  const [namespace, ...rest] = id.slice(provider + '/providers/'.length).split('/')
  return [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/')
}

/** The last segment, which is the name in Azure's ids. Give the id as Azure spelled it to keep its case. */
export function lastSegment(id: string): string {
  const end = id.endsWith('/') ? id.length - 1 : id.length
  return id.slice(id.lastIndexOf('/', end - 1) + 1, end)
}
