import { type Column, columnsOf, foldsOf, type Size } from './columns.ts'
import { crossingsOf } from './crossings.ts'
import { type LaneBox, placeInLanes } from './lanes.ts'
import type { LayeredGraph } from './layered-graph.ts'
import { type Layers, layersOf } from './layers.ts'
import { pitch } from './measures.ts'
import { placeNewcomers } from './newcomers.ts'
import { slotsNear, spread } from './spread.ts'

/** Middles of all nodes, in the order of `ids`. */
export interface Layout {
  ids: string[]
  x: Float64Array
  y: Float64Array
  columns: Column[]
  /** Subscriptions and resource groups, where they are drawn. */
  boxes?: LaneBox[]
}

export interface LayoutOptions {
  viewport: Size
  /** Keep these where they are and find free places for the others. */
  previous?: Layout
}

const sweeps = 8
/** Rows left free, so that ends of an edge can stand level: a seventh more makes half as many more lines straight. */
const slack = 1.15

/** Bands from left to right, few crossings, folded to the viewport's shape. Pure: the same graph gives the same picture. */
export function layoutOf(graph: LayeredGraph, { viewport, previous }: LayoutOptions): Layout {
  if (previous?.ids.some((id) => hasId(graph.ids, id))) return placeNewcomers(graph, previous)
  const layers = layersOf(graph)
  const counts = layers.members.map((nodes, layer) => nodes.length + layers.isolated[layer]!.length)
  const { rows: least, folds } = foldsOf(counts, layers.band, viewport)
  const rows = Math.ceil(least * slack)
  const columns = columnsOf(folds, layers.band)
  const y = settledPlaces(graph, layers, folds, rows)
  const x = new Float64Array(graph.ids.length)
  if (graph.places) {
    const own = columns.map((column) => ({ ...column, offset: 0 }))
    const byLayer = Map.groupBy(own, ({ layer }) => layer)
    const nodes = Uint32Array.from(graph.ids.keys())
    const order = { nodes, wished: y.slice(), columnsOf: (node: number) => byLayer.get(layers.of[node]!)!, top: 0 }
    const { boxes } = placeInLanes(graph.places, order, { x, y })
    return { ids: graph.ids, x, y, columns: own, boxes }
  }
  layers.members.forEach((nodes, layer) => {
    const own = columns.filter((column) => column.layer === layer)
    const last = settle(nodes, y, folds[layer]!, rows, (node, slot) => put(node, slot, own))
    // Nodes without edges stand together below a free row.
    const firstFree = last < 0 ? 0 : (Math.floor(last / own.length) + 2) * own.length
    layers.isolated[layer]!.forEach((node, at) => {
      put(node, firstFree + at, own)
    })
  })
  return { ids: graph.ids, x, y, columns }

  function put(node: number, slot: number, own: Column[]) {
    const column = own[slot % own.length]!
    x[node] = column.x
    y[node] = Math.floor(slot / own.length) * pitch + column.offset
  }
}

/** Ids are sorted, so a look-up needs no set. */
function hasId(ids: string[], id: string): boolean {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ids[middle]! < id) low = middle + 1
    else high = middle
  }
  return ids[low] === id
}

/** Heights after sweeping to and fro, each node drawn to the mean of its neighbours; the sweep that crosses least wins. */
function settledPlaces(graph: LayeredGraph, layers: Layers, folds: number[], rows: number): Float64Array {
  const y = new Float64Array(graph.ids.length)
  layers.members.forEach((nodes, layer) => {
    const step = Math.max(rows / Math.max(nodes.length, 1), 1 / folds[layer]!) * pitch
    nodes.forEach((node, at) => {
      y[node] = at * step
    })
  })
  let best = y.slice()
  const pairs = facingLayers(graph, layers)
  let fewest = crossed(pairs, layers)
  const wished = new Float64Array(graph.ids.length)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const rightwards = sweep % 2 === 0
    const both = sweep >= sweeps - 3
    for (let step = 0; step < layers.members.length; step++) {
      const layer = rightwards ? step : layers.members.length - 1 - step
      const nodes = layers.members[layer]!
      for (const node of nodes) wished[node] = wishOf(node, y, layers, rightwards, both)
      // Of those that wish the same, the higher one stays above: they are in the order of their heights.
      nodes.sort((a, b) => wished[a]! - wished[b]!)
      for (const node of nodes) y[node] = wished[node]!
      settle(nodes, y, folds[layer]!, rows)
    }
    const now = crossed(pairs, layers)
    if (now < fewest || both) {
      if (now <= fewest * 1.02) best = y.slice()
      fewest = Math.min(now, fewest)
    }
  }
  layers.members.forEach((nodes) => {
    nodes.sort((a, b) => best[a]! - best[b]! || a - b)
  })
  return best
}

/** Mean height of the neighbours on the side that the sweep comes from, or of all; a node without any there stays. */
function wishOf(node: number, y: Float64Array, layers: Layers, rightwards: boolean, both: boolean): number {
  let sum = 0
  let count = 0
  for (const { start, list } of both ? [layers.before, layers.after] : [rightwards ? layers.before : layers.after]) {
    for (let at = start[node]!; at < start[node + 1]!; at++) {
      sum += y[list[at]!]!
      count++
    }
  }
  return count === 0 ? y[node]! : sum / count
}

/** Gives nodes, already in order, the slots nearest to their heights. Returns the last slot taken. */
function settle(
  nodes: Uint32Array,
  y: Float64Array,
  fold: number,
  rows: number,
  put: (node: number, slot: number) => void = (node, slot) => {
    y[node] = (slot / fold) * pitch
  },
): number {
  const wished = new Float64Array(nodes.length)
  for (let at = 0; at < nodes.length; at++) wished[at] = (y[nodes[at]!]! / pitch) * fold
  const slots = slotsNear(spread(wished), 0, rows * fold - 1)
  for (let at = 0; at < nodes.length; at++) put(nodes[at]!, slots[at]!)
  return slots.at(-1) ?? -1
}

/** Edges between two layers: the nodes at their ends. */
interface Facing {
  from: number[]
  to: number[]
}

function facingLayers(graph: LayeredGraph, layers: Layers): Facing[] {
  const pairs = new Map<number, Facing>()
  for (let edge = 0; edge < graph.from.length; edge++) {
    const from = graph.from[edge]!
    const to = graph.to[edge]!
    const key = layers.of[from]! * layers.members.length + layers.of[to]!
    const pair = pairs.get(key) ?? { from: [], to: [] }
    pairs.set(key, pair)
    pair.from.push(from)
    pair.to.push(to)
  }
  return [...pairs.values()]
}

/** Crossings between every pair of layers that edges join, while the nodes of each stand in the order of its list. */
function crossed(pairs: Facing[], { of, members }: Layers): number {
  const places = new Uint32Array(of.length)
  for (const nodes of members) for (let at = 0; at < nodes.length; at++) places[nodes[at]!] = at
  const placesOf = (nodes: number[]) => {
    const list = new Uint32Array(nodes.length)
    for (let at = 0; at < nodes.length; at++) list[at] = places[nodes[at]!]!
    return list
  }
  return pairs.reduce((sum, { from, to }) => sum + crossingsOf(placesOf(from), placesOf(to)), 0)
}
