import type { GraphEdge, GraphNode, GraphView } from '#lib/graph/view/view-types.ts'

/** What is equally far from the focus; `more` are as far and left out. */
export interface ExampleRow {
  nodes: GraphNode[]
  more: number
}

/** What is around one node, small enough to be taken in at a glance: rows from what leads to it to what it leads to. */
export interface Example {
  focus: string
  rows: ExampleRow[]
  edges: GraphEdge[]
  /** The same view in the graph, as the parameters of its address. */
  address: Record<string, string>
}

export interface Around {
  focus: string
  inward: number
  outward: number
  /** The only way on from the focus, where there are others. */
  via?: string | undefined
}

/** Most nodes of a row. */
const most = 2

/** The rows around a node, the nearest of each, or `undefined` where it is not in the drawing. */
export function rowsAround(
  { nodes, edges }: Pick<GraphView, 'nodes' | 'edges'>,
  { focus, inward, outward, via }: Around,
): Pick<Example, 'rows' | 'edges'> | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const start = byId.get(focus)
  if (!start) return undefined
  const seen = new Set([focus])
  const next = (row: ExampleRow, from: 'source' | 'target', to: 'source' | 'target'): ExampleRow => {
    const here = new Set(row.nodes.map(({ id }) => id))
    const found = new Set(edges.flatMap((edge) => (here.has(edge[from]) && !seen.has(edge[to]) ? [edge[to]] : [])))
    const ids = via && found.has(via) ? [via] : [...found]
    // One more than fits takes the place of the words that it was left out.
    const shown = ids.slice(0, ids.length === most + 1 ? most + 1 : most)
    for (const id of shown) seen.add(id)
    return { nodes: shown.flatMap((id) => byId.get(id) ?? []), more: found.size - shown.length }
  }
  const rows: ExampleRow[] = [{ nodes: [start], more: 0 }]
  for (let step = 0; step < inward; step++) rows.unshift(next(rows[0]!, 'target', 'source'))
  for (let step = 0; step < outward; step++) rows.push(next(rows.at(-1)!, 'source', 'target'))
  const kept = rows.filter((row) => row.nodes.length > 0)
  return { rows: kept, edges: edges.filter(({ source, target }) => seen.has(source) && seen.has(target)) }
}
