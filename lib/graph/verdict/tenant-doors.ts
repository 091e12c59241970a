import type { Resource } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import type { ScopeId } from '../../model/scope.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { Door, DoorEntry } from './door.ts'
import { doors } from './doors/index.ts'
import { keyTechniques } from './working-keys.ts'

export interface IndexedEntry extends DoorEntry {
  door: Door
}

/** An entry in force for a principal. */
export interface HeldEntry {
  entry: IndexedEntry
  /** Groups passed through; empty where the entry names the principal itself. */
  through: PrincipalId[]
}

export interface TenantDoors {
  entries: IndexedEntry[]
  /** Types that doors and keys open. */
  types: ReadonlySet<string>
  /** Entries on a resource and on what lies in it. */
  at(target: ScopeId): IndexedEntry[]
  of(principal: PrincipalId): HeldEntry[]
  /** Every principal that an entry names. */
  named(): Iterable<PrincipalId>
  /** Listed resources of the types that doors and keys open, in the order of the facts. */
  resourcesOf(type: string): Resource[]
}

const built = new WeakMap<TenantIndex, TenantDoors>()

/** Built at the first question that needs it, then kept as long as the index. */
export function doorsOf(index: TenantIndex): TenantDoors {
  const known = built.get(index)
  if (known) return known
  const byType = new Map<string, Resource[]>()
  for (const { targets } of [...doors, ...keyTechniques]) for (const type of targets) byType.set(type, [])
  for (const resource of index.facts.resources) byType.get(resource.type)?.push(resource)
  const entries = doors.flatMap((door) =>
    door
      .entries(
        index,
        door.targets.flatMap((type) => byType.get(type)!),
      )
      .map((entry) => ({ ...entry, door })),
  )
  const types = new Set(byType.keys())
  return keepDoors(index, doorsFrom(index, { entries, types, resourcesOf: (type) => byType.get(type) ?? [] }))
}

/** From now on these are what `doorsOf` answers for the index. */
export function keepDoors(index: TenantIndex, doors: TenantDoors): TenantDoors {
  built.set(index, doors)
  return doors
}

export function doorsFrom(
  index: TenantIndex,
  { entries, types, resourcesOf }: Pick<TenantDoors, 'entries' | 'types' | 'resourcesOf'>,
): TenantDoors {
  const byTarget = new Map<ScopeId, IndexedEntry[]>()
  const byPrincipal = new Map<PrincipalId, IndexedEntry[]>()
  for (const entry of entries) {
    append(byPrincipal, entry.principal, entry)
    const target = entry.scope && entry.door.targets.map((type) => resourceIn(entry.scope!, type)).find(Boolean)
    if (target) append(byTarget, target, entry)
  }
  return {
    entries,
    types,
    at: (target) => byTarget.get(target) ?? [],
    of: (principal) => [
      ...(byPrincipal.get(principal) ?? []).map((entry) => ({ entry, through: [] })),
      ...[...index.groups.above(principal)].flatMap(([group, through]) =>
        (byPrincipal.get(group) ?? [])
          .filter(({ door }) => door.nested || through.length === 1)
          .map((entry) => ({ entry, through })),
      ),
    ],
    named: () => byPrincipal.keys(),
    resourcesOf,
  }
}

/** The resource of a type, given as `namespace/type`, that a scope is or lies in. */
export function resourceIn(scope: ScopeId, type: string): ScopeId | undefined {
  const marker = `/providers/${type}/`
  const at = scope.indexOf(marker)
  if (at === -1) return undefined
  const end = scope.indexOf('/', at + marker.length)
  return end === -1 ? scope : (scope.slice(0, end) as ScopeId)
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
