import { lastSegment, managementGroupScope, parentInId, rootScope, type ScopeId, scopeId } from '#lib/model/scope.ts'
import type { AzureTenant } from './azure-tenant.ts'
import { eachOf, objectIn, pickedRows, type Row, type Rows, textIn } from './rows.ts'
import { idRowsOf } from './scope-of-row.ts'

export interface ContainerEntry {
  scope: ScopeId
  /** The last segment of its id. */
  name: string
  row: Row
  /** Scopes above, nearest first, `/` last. */
  ancestors: ScopeId[]
}

/** A tenant with what is needed to find things in it. */
export interface IndexedTenant {
  tenant: AzureTenant
  managementGroups: ReadonlyMap<ScopeId, ContainerEntry>
  subscriptions: ReadonlyMap<ScopeId, ContainerEntry>
  resourceGroups: ReadonlyMap<ScopeId, Row>
  /** Scopes above this one, nearest first, `/` last. */
  ancestorsOf(scope: ScopeId): ScopeId[]
  resource(id: ScopeId): Row | undefined
  /** Rows by the subscription in their id; those above subscriptions have none. Looked up once for each list. */
  inSubscription(rows: Rows, subscription: ScopeId | undefined): Rows
  isBelow(scope: ScopeId, container: ScopeId): boolean
}

export function indexed(tenant: AzureTenant): IndexedTenant {
  const containers = containersOf(tenant)
  const bySubscription = new WeakMap<Rows, Map<string, number[]>>()
  let resources: Map<ScopeId, number> | undefined

  function ancestorsOf(scope: ScopeId): ScopeId[] {
    const above: ScopeId[] = []
    for (let at: ScopeId | undefined = scope; at !== undefined && at !== rootScope; at = parentInId(at)) {
      const entry = containers.subscriptions.get(at) ?? containers.managementGroups.get(at)
      if (at !== scope) above.push(at)
      if (entry) return [...above, ...entry.ancestors]
    }
    return scope === rootScope ? [] : above.includes(rootScope) ? above : [...above, rootScope]
  }

  return {
    tenant,
    ...containers,
    ancestorsOf,
    resource(id) {
      resources ??= new Map([...eachOf(tenant.resources)].map((row, place) => [scopeId(row.id), place]))
      const place = resources.get(id)
      return place === undefined ? undefined : tenant.resources.at(place)
    },
    inSubscription(rows, subscription) {
      let places = bySubscription.get(rows)
      if (!places) {
        places = placesBySubscription(rows)
        bySubscription.set(rows, places)
      }
      return pickedRows(rows, places.get(subscription ?? '') ?? [])
    },
    isBelow: (scope, container) => scope !== container && ancestorsOf(scope).includes(container),
  }
}

function placesBySubscription(rows: Rows): Map<string, number[]> {
  const places = new Map<string, number[]>()
  let place = 0
  for (const id of idRowsOf(rows)) {
    const subscription = /^\/subscriptions\/[^/]+/i.exec(id)?.[0].toLowerCase() ?? ''
    const list = places.get(subscription)
    if (list) list.push(place)
    else places.set(subscription, [place])
    place++
  }
  return places
}

function containersOf({ containers }: AzureTenant) {
  const managementGroups = new Map<ScopeId, ContainerEntry>()
  const subscriptions = new Map<ScopeId, ContainerEntry>()
  const resourceGroups = new Map<ScopeId, Row>()
  for (const row of eachOf(containers)) {
    const scope = scopeId(row.id)
    const properties = objectIn(row, 'properties')
    const entry = (chain: unknown) => ({ scope, name: lastSegment(row.id), row, ancestors: scopesOf(chain) })
    const type = textIn(row, 'type').toLowerCase()
    if (type === 'microsoft.management/managementgroups')
      managementGroups.set(scope, entry(objectIn(properties, 'details').managementGroupAncestorsChain))
    else if (type === 'microsoft.resources/subscriptions')
      subscriptions.set(scope, entry(properties.managementGroupAncestorsChain))
    else resourceGroups.set(scope, row)
  }
  return { managementGroups, subscriptions, resourceGroups }
}

const scopesOf = (chain: unknown): ScopeId[] => [
  ...(Array.isArray(chain) ? (chain as { name: string }[]) : []).map(({ name }) => managementGroupScope(name)),
  rootScope,
]
