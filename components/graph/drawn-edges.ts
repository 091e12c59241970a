import {
  type Certainty,
  type ChangeMark,
  certainties,
  type GraphEdge,
  type GraphView,
} from '#lib/graph/view/view-types.ts'

/** One line on the canvas: all edges between two nodes in one direction. */
export interface DrawnEdge {
  /** Id of the first of them. */
  id: string
  source: string
  target: string
  /** The surest of them: a line is as solid as its best reason. */
  certainty: Certainty
  edges: GraphEdge[]
  label: string
  count: number
  /** What becomes of all of them, or that some change. */
  change?: ChangeMark
}

/** Edges merged by their ends, sorted by id. Edges whose ends are not shown are left out. */
export function drawnEdgesOf(view: Pick<GraphView, 'nodes' | 'edges'>): DrawnEdge[] {
  const shown = new Set(view.nodes.map((node) => node.id))
  const byEnds = new Map<string, GraphEdge[]>()
  for (const edge of view.edges) {
    if (!shown.has(edge.source) || !shown.has(edge.target)) continue
    const ends = JSON.stringify([edge.source, edge.target])
    const twins = byEnds.get(ends)
    if (twins) twins.push(edge)
    else byEnds.set(ends, [edge])
  }
  const drawn = [...byEnds.values()].map((edges): DrawnEdge => {
    edges.sort((a, b) => (a.id < b.id ? -1 : 1))
    const { id, source, target } = edges[0]!
    const count = edges.reduce((sum, edge) => sum + (edge.count ?? 1), 0)
    const labels = [...new Set(edges.map((edge) => edge.label).filter(Boolean))]
    const label = labels.length > 2 ? `${labels[0]} and ${labels.length - 1} more` : labels.join(', ')
    const certainty = certainties.find((one) => edges.some((edge) => edge.certainty === one)) ?? 'unknown'
    const changes = new Set(edges.map((edge) => edge.change))
    const change = changes.size === 1 ? edges[0]!.change : 'changed'
    return { id, source, target, certainty, edges, label, count, ...(change ? { change } : {}) }
  })
  return drawn.sort((a, b) => (a.id < b.id ? -1 : 1))
}
