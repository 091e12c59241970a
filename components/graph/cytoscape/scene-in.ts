import type { Core, EdgeSingular } from 'cytoscape'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import type { DrawnEdge } from '../drawn-edges.ts'
import { labelZoom, type Scene } from '../paint/scene.ts'

type Looks = Pick<Scene, 'boxes' | 'lit' | 'selected' | 'current' | 'hovered'>

/** What is painted over Cytoscape's lines: all nodes, of the lines what stays lit, else those with words near enough to read. */
export function sceneIn(cy: Core, looks: Looks): Scene {
  const { lit } = looks
  const lines = lit
    ? [...lit.edges].map((id) => cy.getElementById(id)).filter((edge) => edge.nonempty())
    : cy.zoom() >= labelZoom
      ? cy.edges().toArray()
      : []
  return {
    ...looks,
    nodes: cy.nodes().map((node) => ({ node: node.data('node') as GraphNode, place: node.position() })),
    edges: (lines as EdgeSingular[]).map(lineOf),
    changed: cy.edges('.gone, .cut, .gained, .changed').map(lineOf),
  }
}

const lineOf = (edge: EdgeSingular) => ({
  edge: edge.data('edge') as DrawnEdge,
  from: edge.source().position(),
  to: edge.target().position(),
})
