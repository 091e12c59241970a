import { bands } from '#lib/graph/view/view-types.ts'
import type { Column } from './columns.ts'
import { columnsOf } from './columns.ts'
import { placeInLanes } from './lanes.ts'
import { type LayeredGraph, type Neighbours, neighboursOf } from './layered-graph.ts'
import type { Layout } from './layout.ts'
import { card, gaps, pitch } from './measures.ts'

/**
 * Nodes known from before keep their places exactly; each newcomer takes the free place of its band nearest to its
 * neighbours, or with boxes a lane of its own place below all others.
 */
export function placeNewcomers(graph: LayeredGraph, previous: Layout): Layout {
  const count = graph.ids.length
  const before = neighboursOf(count, graph.to, graph.from)
  const after = neighboursOf(count, graph.from, graph.to)
  const known = new Map(previous.ids.map((id, at) => [id, at]))
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  const placed = new Uint8Array(count)
  const taken = takenPlaces()
  for (let node = 0; node < count; node++) {
    const at = known.get(graph.ids[node]!)
    if (at !== undefined) place(node, previous.x[at]!, previous.y[at]!)
  }
  const columns = [...previous.columns]
  const full = new Map<string, number>()
  if (graph.places && previous.boxes) {
    const nodes = Uint32Array.from(newcomersInOrder(graph, placed, before, after))
    const wished = Float64Array.from(graph.ids, (_, node) => wishedHeight(node, y, placed, before, after))
    const top = Math.max(0, ...previous.boxes.map(({ bottom }) => bottom), ...y) + pitch
    const { boxes } = placeInLanes(graph.places, { nodes, wished, columnsOf: columnsFor, top }, { x, y })
    return { ids: graph.ids, x, y, columns, boxes: [...previous.boxes, ...boxes] }
  }
  for (const node of newcomersInOrder(graph, placed, before, after)) {
    const wish = wishedHeight(node, y, placed, before, after)
    const { column, height } = nearestFree(columnsFor(node), wish, { taken, full })
    place(node, column.x, height)
  }
  return { ids: graph.ids, x, y, columns }

  function place(node: number, left: number, top: number) {
    x[node] = left
    y[node] = top
    placed[node] = 1
    taken.add(left, top)
  }

  /** Columns of the node's band, right of those that point at it from inside the band; the last band may grow. */
  function columnsFor(node: number): Column[] {
    const band = graph.band[node]!
    let own = columns.filter((column) => column.band === band)
    if (own.length === 0) {
      own = columnsOf([1], [band]).map((column) => ({ ...column, x: roomFor(band, columns) }))
      columns.push(...own)
      columns.sort((a, b) => a.x - b.x)
    }
    const inBand = [...listOf(before, node)].filter((other) => graph.band[other] === band && placed[other])
    const edge = Math.max(Number.NEGATIVE_INFINITY, ...inBand.map((other) => x[other]!))
    const right = own.filter((column) => column.x > edge)
    if (right.length > 0) return right
    if (band < bands.length - 1) return own
    const last = own.at(-1)!
    const added = { band, layer: last.layer + 1, x: Math.max(last.x, edge) + card.width + gaps.layer, offset: 0 }
    columns.push(added)
    return [added]
  }
}

const listOf = ({ start, list }: Neighbours, node: number) => list.subarray(start[node]!, start[node + 1]!)

/** Where a band that was empty goes: right of the bands before it. */
function roomFor(band: number, columns: Column[]): number {
  const left = columns.filter((column) => column.band < band)
  if (left.length === 0) return Math.min(0, ...columns.map((column) => column.x)) - card.width - gaps.band
  return Math.max(...left.map((column) => column.x)) + card.width + gaps.band
}

/** Newcomers with placed neighbours first, from the left band to the right, then those that hang on newcomers. */
function newcomersInOrder(graph: LayeredGraph, placed: Uint8Array, before: Neighbours, after: Neighbours): number[] {
  const near = (node: number) =>
    listOf(before, node).some((other) => placed[other]) || listOf(after, node).some((other) => placed[other]) ? 0 : 1
  const nearness = new Uint8Array(placed.length)
  const nodes: number[] = []
  placed.forEach((isPlaced, node) => {
    if (isPlaced) return
    nearness[node] = near(node)
    nodes.push(node)
  })
  return nodes.sort((a, b) => nearness[a]! - nearness[b]! || graph.band[a]! - graph.band[b]! || a - b)
}

function wishedHeight(
  node: number,
  y: Float64Array,
  placed: Uint8Array,
  before: Neighbours,
  after: Neighbours,
): number {
  let sum = 0
  let count = 0
  for (const neighbours of [before, after]) {
    for (const other of listOf(neighbours, node)) {
      if (!placed[other]) continue
      sum += y[other]!
      count++
    }
  }
  return count === 0 ? 0 : sum / count
}

/**
 * Looks up and down in steps of a row from the wished height, all columns alike, until a card fits. `full` has how many
 * steps are taken already for who wishes the same, as the contents of a fold do: nothing there becomes free again.
 */
function nearestFree(
  columns: Column[],
  wish: number,
  { taken, full }: { taken: Taken; full: Map<string, number> },
): { column: Column; height: number } {
  const same = `${wish} ${columns.map(({ x }) => x)}`
  for (let step = full.get(same) ?? 0; ; step++) {
    let best: { column: Column; height: number } | undefined
    for (const column of columns) {
      const row = Math.round((wish - column.offset) / pitch)
      for (const away of step === 0 ? [0] : [step, -step]) {
        const height = (row + away) * pitch + column.offset
        if (taken.has(column.x, height)) continue
        if (!best || Math.abs(height - wish) < Math.abs(best.height - wish)) best = { column, height }
      }
    }
    if (best) {
      full.set(same, step)
      return best
    }
  }
}

interface Taken {
  add(x: number, y: number): void
  has(x: number, y: number): boolean
}

/** Places of cards in a grid of buckets as large as a card with its gap, so that only nine need a look. */
function takenPlaces(): Taken {
  const width = card.width + gaps.column / 2
  const height = card.height + 8
  const buckets = new Map<number, [number, number][]>()
  const key = (column: number, row: number) => column * 2 ** 24 + row
  const columnOf = (x: number) => Math.floor(x / width)
  const rowOf = (y: number) => Math.floor(y / height)
  return {
    add(x, y) {
      const at = key(columnOf(x), rowOf(y))
      const bucket = buckets.get(at)
      if (bucket) bucket.push([x, y])
      else buckets.set(at, [[x, y]])
    },
    has(x, y) {
      for (let column = columnOf(x) - 1; column <= columnOf(x) + 1; column++) {
        for (let row = rowOf(y) - 1; row <= rowOf(y) + 1; row++) {
          for (const [left, top] of buckets.get(key(column, row)) ?? []) {
            if (Math.abs(left - x) < width && Math.abs(top - y) < height) return true
          }
        }
      }
      return false
    },
  }
}
