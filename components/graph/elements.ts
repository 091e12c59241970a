import type { GraphNode, GraphView } from '#lib/graph/view/view-types.ts'
import { type DrawnEdge, drawnEdgesOf } from './drawn-edges.ts'
import type { Layout } from './layout/layout.ts'
import type { Point } from './point.ts'

/** A node and its middle. */
export interface NodeElement {
  node: GraphNode
  place: Point
}
/** `from` and `to` are the places of the nodes themselves: where one moves, its lines go along. */
export interface EdgeElement {
  edge: DrawnEdge
  from: Point
  to: Point
}

/** What is drawn, and where. */
export interface Elements {
  nodes: NodeElement[]
  edges: EdgeElement[]
}

export function elementsOf(view: GraphView, layout: Layout): Elements {
  const places = new Map(layout.ids.map((id, at): [string, Point] => [id, { x: layout.x[at]!, y: layout.y[at]! }]))
  const nodes = view.nodes.flatMap((node): NodeElement[] => {
    const place = places.get(node.id)
    return place ? [{ node, place }] : []
  })
  const edges = drawnEdgesOf({ nodes: nodes.map(({ node }) => node), edges: view.edges }).map(
    (edge): EdgeElement => ({ edge, from: places.get(edge.source)!, to: places.get(edge.target)! }),
  )
  return { nodes, edges }
}
