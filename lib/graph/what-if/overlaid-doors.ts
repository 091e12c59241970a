import type { Resource } from '../../model/facts.ts'
import type { ScopeId } from '../../model/scope.ts'
import { resourceTypeOf } from '../../model/scope.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { doors } from '../verdict/doors/index.ts'
import { doorsFrom, doorsOf, keepDoors } from '../verdict/tenant-doors.ts'
import { editedList, type FactEdits } from './fact-edits.ts'

/** Doors of the overlay: those of the snapshot, less what goes with the resources that go. */
export function overlayDoors(index: TenantIndex, overlay: TenantIndex, edits: FactEdits) {
  const { entries, types, resourcesOf } = doorsOf(index)
  const ofTypes = [...edits.resources].filter(([id]) => types.has(resourceTypeOf(id as ScopeId) ?? ''))
  const gone = new Set(ofTypes.filter(([, resource]) => resource === undefined).map(([id]) => id))
  // What a door opens may have come to a new place with all that is listed of it.
  const anew = doors.filter(({ targets }) =>
    ofTypes.some(([id, one]) => one && !index.resourceById(id as ScopeId) && targets.includes(one.type)),
  )
  const lists = new Map<string, Resource[]>()
  const editedOf = (type: string) => {
    const edited = ofTypes.filter(([id]) => resourceTypeOf(id as ScopeId) === type)
    const list = lists.get(type) ?? editedList(resourcesOf(type), new Map(edited))
    lists.set(type, list)
    return list
  }
  const left = entries.filter(
    ({ scope, door }) => !anew.includes(door) && (gone.size === 0 || !scope || !isInAny(scope, gone)),
  )
  const fresh = anew.flatMap((door) =>
    door.entries(overlay, door.targets.flatMap(editedOf)).map((entry) => ({ ...entry, door })),
  )
  const laid = gone.size === 0 && anew.length === 0 ? entries : [...left, ...fresh]
  keepDoors(overlay, doorsFrom(overlay, { types, entries: laid, resourcesOf: editedOf }))
}

function isInAny(scope: string, gone: ReadonlySet<string>) {
  if (gone.size === 0) return false
  for (let at = scope.length; at > 0; at = scope.lastIndexOf('/', at - 1)) if (gone.has(scope.slice(0, at))) return true
  return false
}
