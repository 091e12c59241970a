import { parentInId, type ScopeId } from '../../model/scope.ts'
import { nodeId, scopeWords } from '../tenant/names.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { IndexedEntry } from '../verdict/tenant-doors.ts'

/** What an entry opens: the node to go to, and the words for it. */
export interface DoorPlace {
  node: string
  /** The scope of that node: the nearest one that was read. Absent outside of Azure. */
  scope?: ScopeId
  /** `key vault kv-payments`, `Microsoft Graph`; with the path of what lies inside, where only that is opened. */
  words: string
  /** What lies inside it and is all that is opened, as `sqldatabases/tides`. */
  inside?: string
}

export function placeOf(index: TenantIndex, { scope, outside }: IndexedEntry): DoorPlace {
  if (!scope) return { node: nodeId.outside(outside!.id), words: outside!.name }
  let known = scope
  for (let at: ScopeId | undefined = scope; at !== undefined; at = parentInId(at))
    if (index.tree.numbers.has(at)) {
      known = at
      break
    }
  const inside = scope.slice(known.length + 1)
  const words = scopeWords(index, known) + (inside ? `, ${inside}` : '')
  return { node: nodeId.target(known), scope: known, words, ...(inside ? { inside } : {}) }
}
