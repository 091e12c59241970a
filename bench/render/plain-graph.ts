import { drawnEdgesOf } from '#components/graph/drawn-edges.ts'
import { layeredGraphOf } from '#components/graph/layout/layered-graph.ts'
import { layoutOf } from '#components/graph/layout/layout.ts'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { drawnPart } from '#lib/graph/view/view.ts'
import type { GraphEdge, GraphNode } from '#lib/graph/view/view-types.ts'
import type { Category } from '#lib/resources/category.ts'
import { tenantOf } from './tenant.ts'

/** Nodes with places and edges with ends: what any drawing library asks for. */
export interface PlainGraph {
  /** As our own code has it. */
  view: { nodes: GraphNode[]; edges: GraphEdge[] }
  nodes: { id: string; label: string; kind: string; category: Category; x: number; y: number }[]
  edges: { id: string; source: string; target: string; label: string; certainty: string }[]
}

/** The whole graph of the tenant that has so many nodes, without folds. */
export function plainGraphOf(count: number): PlainGraph {
  const index = indexOf(tenantOf(count), [])
  const view = drawnPart(index, { audience: 'managed', expand: [] }, [])
  const layout = layoutOf(layeredGraphOf(view), { viewport: { width: 1200, height: 760 } })
  const places = new Map(layout.ids.map((id, at) => [id, { x: layout.x[at]!, y: layout.y[at]! }]))
  return {
    view: { nodes: view.nodes, edges: view.edges },
    nodes: view.nodes.map(({ id, label, kind, category }) => ({ id, label, kind, category, ...places.get(id)! })),
    edges: drawnEdgesOf(view).map(({ id, source, target, label, certainty }) => ({
      id,
      source,
      target,
      label,
      certainty,
    })),
  }
}
