import type { ScopeId } from '../../model/scope.ts'
import { resourceTypeOf } from '../../model/scope.ts'
import { doorsFrom, doorsOf, keepDoors } from '../tenant-doors.ts'
import type { TenantIndex } from '../tenant-index.ts'
import { editedList, type FactEdits } from './fact-edits.ts'

/** Doors of the overlay: those of the snapshot, less what goes with the resources that go. */
export function overlayDoors(index: TenantIndex, overlay: TenantIndex, edits: FactEdits) {
  const doors = doorsOf(index)
  const ofTypes = [...edits.resources].filter(([id]) => doors.byType.has(resourceTypeOf(id as ScopeId) ?? ''))
  if (ofTypes.length === 0) {
    keepDoors(overlay, doorsFrom(overlay, doors.entries, doors.byType))
    return
  }
  const gone = new Set(ofTypes.filter(([, resource]) => resource === undefined).map(([id]) => id))
  const entries = doors.entries.filter(({ scope }) => !scope || !isInAny(scope, gone))
  const byType = new Map(doors.byType)
  for (const type of new Set(ofTypes.map(([id]) => resourceTypeOf(id as ScopeId)!)))
    byType.set(
      type,
      editedList(byType.get(type)!, new Map(ofTypes.filter(([id]) => resourceTypeOf(id as ScopeId) === type))),
    )
  keepDoors(overlay, doorsFrom(overlay, entries, byType))
}

function isInAny(scope: string, gone: ReadonlySet<string>) {
  if (gone.size === 0) return false
  for (let at = scope.length; at > 0; at = scope.lastIndexOf('/', at - 1)) if (gone.has(scope.slice(0, at))) return true
  return false
}
