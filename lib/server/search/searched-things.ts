import { nodeId, placeWords, resourceName, scopeLabel } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { principalCategories, principalLabels } from '#lib/graph/view/words.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import { resourceGroupOf, type ScopeId, subscriptionIdOf, subscriptionScope } from '#lib/model/scope.ts'
import { resourceTypeOf } from '#lib/resources/index.ts'
import type { SearchHit } from '../answers.ts'

/** Things of one kind that the search finds, by their place in a list. */
export interface SearchedKind {
  count: number
  nameOf(place: number): string
  /** Whole ids by which people know it, folded; also found by how they begin. */
  idsOf(place: number): (string | undefined)[]
  /** Everything else that is searched: types, places, tags, roles. */
  wordsOf(place: number): (string | undefined)[]
  hitOf(place: number): SearchHit
}

/** All that the search finds, in the order in which equals are told. */
export function searchedKinds(index: TenantIndex): SearchedKind[] {
  return [identities(index), resources(index), principals(index), scopes(index)]
}

/** Where among them resources are: their ids are looked up in the scope tree rather than kept again. */
export const resourceKind = 1

const tagWords = (tags: Record<string, string> | undefined) =>
  tags ? Object.entries(tags).map(([name, value]) => `${name}:${value}`) : []

const rolesOf = (index: TenantIndex, principal: PrincipalId | undefined) =>
  (principal && index.assignmentsOf.get(principal))?.map(({ assignment, role }) => role?.name ?? assignment.roleName) ??
  []

function identities(index: TenantIndex): SearchedKind {
  const { all } = index.identities
  const placesOf = placesIn(index)
  return {
    count: all.length,
    nameOf: (place) => all[place]!.name,
    idsOf: (place) => [all[place]!.principalId, all[place]!.clientId, all[place]!.armId],
    wordsOf: (place) => [
      `${all[place]!.kind}-assigned identity`,
      ...rolesOf(index, all[place]!.principalId),
      ...placesOf(all[place]!.armId),
      ...tagWords(all[place]!.resource?.tags),
    ],
    hitOf(place) {
      const identity = all[place]!
      const label = identity.name
      const sublabel = `${identity.kind}-assigned identity`
      return { node: nodeId.identity(identity), label, sublabel, category: 'identity', band: 'identities' }
    },
  }
}

function resources(index: TenantIndex): SearchedKind {
  const { resources: all } = index.facts
  const placesOf = placesIn(index)
  return {
    count: all.length,
    nameOf: (place) => resourceName(all[place]!),
    idsOf: () => [],
    wordsOf(place) {
      const { id, name, type, kind, location, tags } = all[place]!
      const longName = name.includes('/') ? name : undefined
      return [type, resourceTypeOf(type, kind).label, location, longName, ...placesOf(id), ...tagWords(tags)]
    },
    hitOf(place) {
      const resource = all[place]!
      const { label, category } = resourceTypeOf(resource.type, resource.kind)
      const isWorn = (resource.wears?.length ?? 0) > 0
      return {
        node: isWorn ? nodeId.source(resource.id) : nodeId.target(resource.id),
        label: resourceName(resource),
        sublabel: `${label} · ${placeWords(index, resource.id)}`,
        category,
        band: isWorn ? 'sources' : 'targets',
      }
    },
  }
}

function principals(index: TenantIndex): SearchedKind {
  const all = index.facts.principals.filter(({ id }) => !index.identities.byPrincipal.has(id))
  return {
    count: all.length,
    nameOf: (place) => all[place]!.displayName ?? all[place]!.id,
    idsOf: (place) => [all[place]!.id, all[place]!.appId],
    wordsOf(place) {
      const { id, kind, userPrincipalName } = all[place]!
      return [principalLabels[kind], userPrincipalName, ...rolesOf(index, id)]
    },
    hitOf(place) {
      const { id, kind, displayName } = all[place]!
      const label = displayName ?? id
      const category = principalCategories[kind]
      return { node: nodeId.principal(id), label, sublabel: principalLabels[kind], category, band: 'identities' }
    },
  }
}

function scopes(index: TenantIndex): SearchedKind {
  const { managementGroups, subscriptions, resourceGroups } = index.facts
  const all: { id: ScopeId; tags?: Record<string, string> | undefined }[] = [
    ...managementGroups,
    ...subscriptions,
    ...resourceGroups,
  ]
  const placesOf = placesIn(index)
  return {
    count: all.length,
    nameOf: (place) => index.scopeName(all[place]!.id),
    idsOf: (place) => [all[place]!.id, all[place]!.id.match(/^\/subscriptions\/([^/]+)$/)?.[1]],
    wordsOf: (place) => [scopeLabel(index, all[place]!.id), ...placesOf(all[place]!.id), ...tagWords(all[place]!.tags)],
    hitOf(place) {
      const { id } = all[place]!
      const sublabel = scopeLabel(index, id)
      return { node: nodeId.target(id), label: index.scopeName(id), sublabel, category: 'scope', band: 'targets' }
    },
  }
}

/** Words for where ids lie. They come in order, so that most lie where the one before did. */
function placesIn(index: TenantIndex) {
  let last: { within: string; words: (string | undefined)[] } | undefined
  return (id: ScopeId | undefined): (string | undefined)[] => {
    const subscription = id && subscriptionIdOf(id)
    if (!id || !subscription) return []
    if (last && id.startsWith(last.within)) return last.words
    const group = resourceGroupOf(id)
    const words = [index.scopeName(subscriptionScope(subscription)), subscription]
    if (!group || group === id) return words
    last = { within: `${group}/`, words: [index.scopeName(group), ...words] }
    return last.words
  }
}
