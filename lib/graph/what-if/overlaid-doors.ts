import type { Resource } from '../../model/facts.ts'
import type { ScopeId } from '../../model/scope.ts'
import { resourceTypeOf } from '../../model/scope.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { doorsFrom, doorsOf, keepDoors } from '../verdict/tenant-doors.ts'
import { editedList, type FactEdits } from './fact-edits.ts'

/** Doors of the overlay: those of the snapshot, less what goes with the resources that go. */
export function overlayDoors(index: TenantIndex, overlay: TenantIndex, edits: FactEdits) {
  const { entries, types, resourcesOf } = doorsOf(index)
  const ofTypes = [...edits.resources].filter(([id]) => types.has(resourceTypeOf(id as ScopeId) ?? ''))
  const gone = new Set(ofTypes.filter(([, resource]) => resource === undefined).map(([id]) => id))
  const lists = new Map<string, Resource[]>()
  keepDoors(
    overlay,
    doorsFrom(overlay, {
      types,
      entries: gone.size > 0 ? entries.filter(({ scope }) => !scope || !isInAny(scope, gone)) : entries,
      resourcesOf(type) {
        const edited = ofTypes.filter(([id]) => resourceTypeOf(id as ScopeId) === type)
        const list = lists.get(type) ?? editedList(resourcesOf(type), new Map(edited))
        lists.set(type, list)
        return list
      },
    }),
  )
}

function isInAny(scope: string, gone: ReadonlySet<string>) {
  if (gone.size === 0) return false
  for (let at = scope.length; at > 0; at = scope.lastIndexOf('/', at - 1)) if (gone.has(scope.slice(0, at))) return true
  return false
}
