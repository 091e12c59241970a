import type { EdgeKind, GraphEdge, GraphNode, GraphView } from '../graph/view/view-types.ts'

export interface Neighbour {
  edge: GraphEdge
  node: GraphNode
}

/** A node with what leads to it and away from it. */
export interface Surroundings {
  node: GraphNode
  incoming: Neighbour[]
  outgoing: Neighbour[]
}

/** `undefined` where the view has no such node. */
export function surroundingsOf(
  { nodes, edges }: Pick<GraphView, 'nodes' | 'edges'>,
  id: string,
): Surroundings | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const node = byId.get(id)
  if (!node) return undefined
  const neighbours = (own: 'source' | 'target', other: 'source' | 'target') =>
    edges.flatMap((edge) => {
      const at = byId.get(edge[other])
      return edge[own] === id && at ? [{ edge, node: at }] : []
    })
  return { node, incoming: neighbours('target', 'source'), outgoing: neighbours('source', 'target') }
}

/** The nodes at the other ends of lines of one kind, each once. */
export const near = (neighbours: readonly Neighbour[], kind: EdgeKind): GraphNode[] => [
  ...new Set(neighbours.flatMap(({ edge, node }) => (edge.kind === kind ? [node] : []))),
]
