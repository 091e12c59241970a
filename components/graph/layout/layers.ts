import { type LayeredGraph, type Neighbours, neighboursOf } from './layered-graph.ts'

/**
 * Bands split into layers: an edge inside a band (a member of a group, a resource in a scope) goes one layer to the
 * right, so that every edge reads left to right. Nodes without edges are kept apart from the rest of their band.
 */
export interface Layers {
  /** Layer of each node. */
  of: Uint16Array
  /** Band of each layer. */
  band: number[]
  /** Connected nodes of each layer, in the order of the first drawing: component by component. */
  members: Uint32Array[]
  /** Nodes of each layer that have no edge. */
  isolated: Uint32Array[]
  before: Neighbours
  after: Neighbours
}

/** Deeper nesting than this is drawn in the same layer: columns would become too many to read. */
const deepest = 3

export function layersOf(graph: LayeredGraph): Layers {
  const count = graph.ids.length
  const before = neighboursOf(count, graph.to, graph.from)
  const after = neighboursOf(count, graph.from, graph.to)
  const rank = ranksInBand(graph)
  const used = new Set<number>()
  for (let node = 0; node < count; node++) used.add(graph.band[node]! * (deepest + 1) + rank[node]!)
  const keys = [...used].sort((a, b) => a - b)
  const layerOfKey = new Map(keys.map((key, at) => [key, at]))
  const of = Uint16Array.from(rank, (r, node) => layerOfKey.get(graph.band[node]! * (deepest + 1) + r)!)
  const members: number[][] = keys.map(() => [])
  const isolated: number[][] = keys.map(() => [])
  for (const node of componentOrder(count, before, after)) {
    const lonely = before.start[node] === before.start[node + 1] && after.start[node] === after.start[node + 1]
    ;(lonely ? isolated : members)[of[node]!]!.push(node)
  }
  return {
    of,
    band: keys.map((key) => Math.floor(key / (deepest + 1))),
    members: members.map((nodes) => Uint32Array.from(nodes)),
    isolated: isolated.map((nodes) => Uint32Array.from(nodes)),
    before,
    after,
  }
}

/** Longest way to a node along edges inside its band, cut at `deepest`; the cut also ends cycles. */
function ranksInBand(graph: LayeredGraph): Uint8Array {
  const rank = new Uint8Array(graph.ids.length)
  for (let round = 0; round < deepest; round++) {
    let changed = false
    const old = rank.slice()
    for (let edge = 0; edge < graph.from.length; edge++) {
      const from = graph.from[edge]!
      const to = graph.to[edge]!
      if (graph.band[from] !== graph.band[to] || rank[to]! > old[from]!) continue
      rank[to] = old[from]! + 1
      changed = true
    }
    if (!changed) break
  }
  return rank
}

/** All nodes, component after component (largest first, then by id), each walked depth first. */
function componentOrder(count: number, before: Neighbours, after: Neighbours): Uint32Array {
  const seen = new Uint8Array(count)
  const components: number[][] = []
  for (let root = 0; root < count; root++) {
    if (seen[root]) continue
    const component: number[] = []
    const stack = [root]
    seen[root] = 1
    while (stack.length > 0) {
      const node = stack.pop()!
      component.push(node)
      for (const { start, list } of [after, before]) {
        for (let at = start[node + 1]! - 1; at >= start[node]!; at--) {
          const next = list[at]!
          if (seen[next]) continue
          seen[next] = 1
          stack.push(next)
        }
      }
    }
    components.push(component)
  }
  components.sort((a, b) => b.length - a.length || a[0]! - b[0]!)
  return Uint32Array.from(components.flat())
}
