import type { Core } from 'cytoscape'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import type { DrawnEdge } from '../drawn-edges.ts'
import type { Walkable } from '../walk.ts'

/** What the arrow keys walk on. */
export const walkableOf = (cy: Core): Walkable => ({
  places: new Map(cy.nodes().map((node) => [node.id(), node.position()])),
  bandOf: new Map(cy.nodes().map((node) => [node.id(), (node.data('node') as GraphNode).band])),
  edges: cy.edges().map((edge) => edge.data('edge') as DrawnEdge),
})
