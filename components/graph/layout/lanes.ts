import type { NodePlace } from '#lib/graph/view/view-types.ts'
import type { Column } from './columns.ts'
import { card, pitch } from './measures.ts'

/** A subscription, or a resource group in one, around all that lies in it. */
export interface LaneBox {
  level: 'subscription' | 'group'
  name: string
  left: number
  top: number
  right: number
  bottom: number
}

export interface Laned {
  y: Float64Array
  x: Float64Array
  boxes: LaneBox[]
  bottom: number
}

export interface LaneOrder {
  nodes: Uint32Array
  /** Where each node would like to stand; lanes and what is in them are ordered by it. */
  wished: Float64Array
  columnsOf(node: number): Column[]
  top: number
}

const heading = { subscription: 44, group: 34 }
const gap = { subscription: 30, group: 14 }

/**
 * Places nodes in lanes across all bands, one for each resource group, those of a subscription one below the other: a
 * box is then one box, and a line that leaves it is seen to leave it. What lies nowhere stands above them all.
 */
export function placeInLanes(places: (NodePlace | undefined)[], order: LaneOrder, into: Pick<Laned, 'x' | 'y'>): Laned {
  const subscriptions = grouped([...order.nodes], (node) => places[node]?.subscription ?? '', order.wished)
  const boxes: LaneBox[] = []
  let top = order.top
  for (const [name, members] of subscriptions) {
    const outer = top
    if (name) top += heading.subscription
    for (const [group, nodes] of grouped(members, (node) => places[node]?.group ?? '', order.wished)) {
      const inner = top
      if (group) top += heading.group
      top += placeLane(nodes, order, { ...into, top })
      if (group) boxes.push({ ...across(nodes, order, 14), level: 'group', name: group, top: inner, bottom: top })
      top += gap.group
    }
    if (name) boxes.push({ ...across(members, order, 30), level: 'subscription', name, top: outer, bottom: top })
    top += gap.subscription
  }
  return { ...into, boxes: alignedSides(boxes), bottom: top }
}

/** Nodes by key, the keys without a name first, then by the mean height of what they hold. */
function grouped(nodes: number[], key: (node: number) => string, wished: Float64Array): [string, number[]][] {
  const mean = (list: number[]) => list.reduce((sum, node) => sum + wished[node]!, 0) / list.length
  return [...Map.groupBy(nodes, key)].sort(
    ([a, some], [b, others]) => Number(a !== '') - Number(b !== '') || mean(some) - mean(others) || (a < b ? -1 : 1),
  )
}

/** @returns how tall the lane is; what has fewer rows than others stands in its middle */
function placeLane(
  nodes: number[],
  { wished, columnsOf }: LaneOrder,
  into: { x: Float64Array; y: Float64Array; top: number },
) {
  const layers = [...Map.groupBy(nodes, (node) => columnsOf(node)[0]!.x)].map(([, list]) => ({
    columns: columnsOf(list[0]!),
    nodes: list.sort((a, b) => wished[a]! - wished[b]! || a - b),
  }))
  const rowsOf = ({ columns, nodes }: (typeof layers)[number]) => Math.ceil(nodes.length / columns.length)
  const rows = Math.max(...layers.map(rowsOf))
  for (const layer of layers) {
    const above = (rows - rowsOf(layer)) / 2
    for (const [at, node] of layer.nodes.entries()) {
      into.x[node] = layer.columns[at % layer.columns.length]!.x
      into.y[node] = into.top + (above + Math.floor(at / layer.columns.length) + 0.5) * pitch
    }
  }
  return rows * pitch
}

function across(nodes: number[], { columnsOf }: LaneOrder, room: number) {
  const xs = nodes.flatMap((node) => columnsOf(node).map(({ x }) => x))
  return { left: Math.min(...xs) - card.width / 2 - room, right: Math.max(...xs) + card.width / 2 + room }
}

/** Boxes of one level are equally wide. */
function alignedSides(boxes: LaneBox[]): LaneBox[] {
  return boxes.map((box) => {
    const alike = boxes.filter(({ level }) => level === box.level)
    return {
      ...box,
      left: Math.min(...alike.map(({ left }) => left)),
      right: Math.max(...alike.map(({ right }) => right)),
    }
  })
}
