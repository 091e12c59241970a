import type { PrincipalId } from '../../model/guid.ts'
import { grantsAnything } from '../../rbac/permission.ts'
import { level } from '../tenant/level.ts'
import { nearestNumber } from '../tenant/scope-tree.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { doorsOf, type HeldEntry, type IndexedEntry } from '../verdict/tenant-doors.ts'
import type { HeldInterval } from './held-intervals.ts'

/** How surely an entry of a door opens something of Azure; `no` for one that opens something outside. */
function levelOfEntry({ scope, permissions, condition }: IndexedEntry): number {
  if (!scope) return level.no
  if (!permissions) return level.unknown
  if (!grantsAnything(permissions, 'data') && !grantsAnything(permissions, 'control')) return level.no
  return condition === undefined ? level.yes : level.conditional
}

/** What lies inside a target and is in no list counts for the target alone. */
function intervalOf({ tree }: TenantIndex, { scope }: IndexedEntry): HeldInterval['interval'] {
  const number = tree.numbers.get(scope!)
  if (number !== undefined) return [number, tree.end[number]!]
  const nearest = nearestNumber(tree, scope!)
  return [nearest, nearest + 1]
}

/** An entry that a principal holds, and where on the scope tree. */
export interface DoorInterval extends HeldInterval {
  held: HeldEntry
}

/** What a principal and its groups hold through doors beside Azure roles. */
export const heldThroughDoors = (index: TenantIndex, principal: PrincipalId): DoorInterval[] =>
  doorsOf(index)
    .of(principal)
    .flatMap((held) => {
      const surely = levelOfEntry(held.entry)
      return surely === level.no ? [] : [{ interval: intervalOf(index, held.entry), level: surely, held }]
    })

/** Who holds something at a scope number through doors, each with a level; a principal may come several times. */
export function doorHoldersAt(index: TenantIndex, number: number): [PrincipalId, number][] {
  const { tree, groups } = index
  const covering: IndexedEntry[] = []
  for (let at = number; at > 0; at = tree.parent[at]!) covering.push(...doorsOf(index).at(tree.ids[at]!))
  return covering.flatMap((entry) => {
    const [start, end] = intervalOf(index, entry)
    if (number < start || number >= end) return []
    const members = [...groups.below(entry.principal)].filter(
      (member) => entry.door.nested || groups.above(member).get(entry.principal)?.length === 1,
    )
    return [entry.principal, ...members].map((principal): [PrincipalId, number] => [principal, levelOfEntry(entry)])
  })
}
