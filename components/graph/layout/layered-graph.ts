import { bands, type GraphView, type NodePlace } from '#lib/graph/view/view-types.ts'

/** A graph as the layout wants it: nodes by index, edges as two parallel arrays of indices. Cheap to send to a worker. */
export interface LayeredGraph {
  ids: string[]
  /** Index into `bands`. */
  band: Uint8Array
  from: Uint32Array
  to: Uint32Array
  /** Where each lies; present where that is to be drawn as boxes. */
  places?: (NodePlace | undefined)[]
}

/** Nodes sorted by id, edges without loops, twins and ends that are not there: the same view gives the same arrays. */
export function layeredGraphOf(view: Pick<GraphView, 'nodes' | 'edges'>, boxes = false): LayeredGraph {
  const nodes = [...view.nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const index = new Map(nodes.map((node, at) => [node.id, at]))
  const pairs = new Set<number>()
  for (const edge of view.edges) {
    const from = index.get(edge.source)
    const to = index.get(edge.target)
    if (from !== undefined && to !== undefined && from !== to) pairs.add(from * nodes.length + to)
  }
  const sorted = Float64Array.from(pairs).sort()
  return {
    ids: nodes.map((node) => node.id),
    band: Uint8Array.from(nodes, (node) => bands.indexOf(node.band)),
    from: Uint32Array.from(sorted, (pair) => Math.floor(pair / nodes.length)),
    to: Uint32Array.from(sorted, (pair) => pair % nodes.length),
    ...(boxes ? { places: nodes.map(({ lies }) => lies) } : {}),
  }
}

/** Neighbours of every node in one flat list: those of node `n` are `list[start[n]] … list[start[n + 1] - 1]`. */
export interface Neighbours {
  start: Uint32Array
  list: Uint32Array
}

export function neighboursOf(count: number, ends: Uint32Array, others: Uint32Array): Neighbours {
  const start = new Uint32Array(count + 1)
  for (const end of ends) start[end + 1]!++
  for (let at = 0; at < count; at++) start[at + 1]! += start[at]!
  const next = start.slice(0, count)
  const list = new Uint32Array(ends.length)
  for (let at = 0; at < ends.length; at++) list[next[ends[at]!]!++] = others[at]!
  return { start, list }
}
