import type { TenantMap } from '#lib/graph/map/tenant-map.ts'
import { bands } from '#lib/graph/view/view-types.ts'
import type { Neighbours } from '../../layout/layered-graph.ts'
import { card, gaps, pitch } from '../../layout/measures.ts'
import { type Sized, screenAspect } from './shelves.ts'

/** Around the cards of a group; its name stands in the room above. */
const room = { side: 36, top: 76, bottom: 32 }

/**
 * Places the nodes of one group in their bands from left to right, each band folded into columns so that the group has
 * about a screen's shape. Writes middles relative to the group's upper left corner, and gives its size.
 */
export function placeGroup(
  { starts, look }: TenantMap,
  group: number,
  { bandOfLook, near, x, y }: { bandOfLook: Uint8Array; near: Neighbours; x: Float32Array; y: Float32Array },
): Sized {
  const [first, last] = [starts[group]!, starts[group + 1]!]
  const members = bands.map((): number[] => [])
  for (let node = first; node < last; node++) members[bandOfLook[look[node]!]!]!.push(node)
  settle(members, near, { first, last })
  const column = card.width + gaps.column
  const rows = Math.max(1, Math.ceil(Math.sqrt(((last - first) * column) / (pitch * screenAspect))))
  let left = room.side
  let tallest = 0
  for (const nodes of members) {
    if (nodes.length === 0) continue
    const columns = Math.ceil(nodes.length / rows)
    const each = Math.ceil(nodes.length / columns)
    for (const [at, node] of nodes.entries()) {
      x[node] = left + Math.floor(at / each) * column + card.width / 2
      y[node] = room.top + (at % each) * pitch + card.height / 2
    }
    left += columns * column - gaps.column + gaps.band
    tallest = Math.max(tallest, each)
  }
  return {
    width: left - gaps.band + room.side,
    height: room.top + (tallest - 1) * pitch + card.height + room.bottom,
  }
}

/** From the last band to the first: each node beside what it leads to in this group, so that lines are short and cross little. */
function settle(members: number[][], { start, list }: Neighbours, { first, last }: { first: number; last: number }) {
  const rank = new Map<number, number>()
  for (const nodes of members.toReversed()) {
    const wish = new Map<number, number>()
    for (const node of nodes) {
      let sum = 0
      let count = 0
      for (let at = start[node]!; at < start[node + 1]!; at++) {
        const next = list[at]!
        const known = next < first || next >= last ? undefined : rank.get(next)
        if (known === undefined) continue
        sum += known
        count++
      }
      // What leads nowhere here stands below the others.
      wish.set(node, count === 0 ? 2 : sum / count)
    }
    nodes.sort((a, b) => wish.get(a)! - wish.get(b)! || a - b)
    for (const [at, node] of nodes.entries()) rank.set(node, at / nodes.length)
  }
}
