import type { TenantMap } from '#lib/graph/map/tenant-map.ts'
import { bands } from '#lib/graph/view/view-types.ts'
import { neighboursOf } from '../../layout/layered-graph.ts'
import { placeGroup } from './group-layout.ts'
import { onShelves, type Sized } from './shelves.ts'

const between = { groups: 72, blocks: 320 }
/** Around the groups of a block; its name stands in the room above. */
const room = { side: 72, top: 190, bottom: 72 }

/** Left, top, right and bottom of one after the other, in model pixels. */
export type Boxes = Float32Array

/** The places of a map in model pixels, where a card of the graph has the size that it has there. */
export interface MapLayout extends Sized {
  /** Middles of the nodes. */
  x: Float32Array
  y: Float32Array
  groups: Boxes
  blocks: Boxes
}

/** Nodes in their groups, groups in their blocks, nothing over anything else. Pure: the same map gives the same places. */
export function mapLayoutOf(map: TenantMap): MapLayout {
  const nodes = map.labels.length
  const x = new Float32Array(nodes)
  const y = new Float32Array(nodes)
  const bandOfLook = Uint8Array.from(map.looks, ({ band }) => bands.indexOf(band))
  const near = neighboursOf(nodes, map.from, map.to)
  const sizes = map.groups.map((_, group) => placeGroup(map, group, { bandOfLook, near, x, y }))
  const inside = map.blocks.map((): number[] => [])
  for (const [group, { block }] of map.groups.entries()) inside[block]!.push(group)
  const packed = inside.map((groups) =>
    onShelves(
      groups.map((group) => sizes[group]!),
      between.groups,
    ),
  )
  const whole = onShelves(
    packed.map(({ width, height }) => ({
      width: width + 2 * room.side,
      height: height + room.top + room.bottom,
    })),
    between.blocks,
  )
  const blocks = new Float32Array(4 * map.blocks.length)
  const groups = new Float32Array(4 * map.groups.length)
  for (const [block, { left, top, width, height }] of packed.entries()) {
    const [blockLeft, blockTop] = [whole.left[block]!, whole.top[block]!]
    blocks.set(
      [blockLeft, blockTop, blockLeft + width + 2 * room.side, blockTop + height + room.top + room.bottom],
      4 * block,
    )
    for (const [at, group] of inside[block]!.entries()) {
      const groupLeft = blockLeft + room.side + left[at]!
      const groupTop = blockTop + room.top + top[at]!
      groups.set([groupLeft, groupTop, groupLeft + sizes[group]!.width, groupTop + sizes[group]!.height], 4 * group)
      for (let node = map.starts[group]!; node < map.starts[group + 1]!; node++) {
        x[node]! += groupLeft
        y[node]! += groupTop
      }
    }
  }
  return { x, y, groups, blocks, width: whole.width, height: whole.height }
}
