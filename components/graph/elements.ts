import type { GraphNode, GraphView } from '#lib/graph/view/view-types.ts'
import { controlsOf, curveOf } from './curve.ts'
import { type DrawnEdge, drawnEdgesOf } from './drawn-edges.ts'
import type { Layout } from './layout/layout.ts'
import type { Point } from './point.ts'

/** Element definitions in Cytoscape's shape; nothing here needs Cytoscape itself. */
export interface NodeElement {
  group: 'nodes'
  data: { id: string; node: GraphNode }
  position: Point
  classes: string
}
export interface EdgeElement {
  group: 'edges'
  data: { id: string; source: string; target: string; edge: DrawnEdge } & EdgeShape
  classes: string
}
export interface EdgeShape {
  weights: number[]
  distances: number[]
  label: string
}

export interface Elements {
  nodes: NodeElement[]
  edges: EdgeElement[]
}

export function elementsOf(view: GraphView, layout: Layout): Elements {
  const places = new Map(layout.ids.map((id, at) => [id, { x: layout.x[at]!, y: layout.y[at]! }]))
  const placed = view.nodes.filter((node) => places.has(node.id))
  const nodes = placed.map(
    (node): NodeElement => ({
      group: 'nodes',
      data: { id: node.id, node },
      position: places.get(node.id)!,
      classes: [node.kind, node.state, node.badge && 'badged'].filter(Boolean).join(' '),
    }),
  )
  const edges = drawnEdgesOf({ nodes: placed, edges: view.edges }).map((edge): EdgeElement => {
    const { bow, ...controls } = shapeOf(places.get(edge.source)!, places.get(edge.target)!)
    const label = edge.count > 1 ? `${edge.label} ×${edge.count}`.trim() : edge.label
    return {
      group: 'edges',
      data: { id: edge.id, source: edge.source, target: edge.target, edge, label, ...controls },
      classes: [
        edge.certainty,
        ...new Set(edge.edges.map((part) => part.kind)),
        edge.count > 1 && 'merged',
        bow && 'bow',
        edge.change,
      ]
        .filter(Boolean)
        .join(' '),
    }
  })
  return { nodes, edges }
}

/** How an edge bends between two places; asked again while a node is dragged. */
export function shapeOf(source: Point, target: Point): Omit<EdgeShape, 'label'> & { bow: boolean } {
  const curve = curveOf(source, target)
  return { ...controlsOf(curve), bow: curve.bow }
}
