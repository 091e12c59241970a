import type { Core, EdgeSingular, ElementDefinition } from 'cytoscape'
import type { EdgeElement, NodeElement } from '../elements.ts'
import { dashOf, isHollow } from '../paint/body.ts'

/** So many edges at most come in one step, which takes some 20 ms. */
const atOnce = 200

/** Survivors stay in Cytoscape; what left goes, and its edges with it; what is new comes, what changed is told. */
export function syncNodes(cy: Core, nodes: NodeElement[]) {
  const wanted = new Set(nodes.map(({ node }) => node.id))
  cy.batch(() => {
    cy.nodes()
      .filter((known) => !wanted.has(known.id()))
      .remove()
    const fresh: ElementDefinition[] = []
    for (const element of nodes) {
      const definition = nodeOf(element)
      const known = cy.getElementById(element.node.id)
      if (known.empty()) fresh.push(definition)
      else known.classes(definition.classes as string).position(definition.position!)
    }
    cy.add(fresh)
  })
}

/** One step of the edges, which are not seen: the picture need not wait for them. @returns whether some are still to come */
export function syncSomeEdges(cy: Core, edges: EdgeElement[]): boolean {
  const wanted = new Map(edges.map(({ edge }) => [edge.id, edge]))
  const stays = (known: EdgeSingular) => {
    const edge = wanted.get(known.id())
    return edge?.source === known.data('source') && edge?.target === known.data('target')
  }
  cy.edges()
    .filter((known) => !stays(known))
    .remove()
  const fresh = edges.filter(({ edge }) => cy.getElementById(edge.id).empty())
  cy.add(fresh.slice(0, atOnce).map(edgeOf))
  return fresh.length > atOnce
}

const nodeOf = ({ node, place }: NodeElement): ElementDefinition => ({
  group: 'nodes',
  data: { id: node.id },
  position: { ...place },
  classes: [node.kind, isHollow(node) ? 'hollow' : '', dashClass(dashOf(node, 1))].filter(Boolean).join(' '),
})

const dashClass = ([on]: number[]) => (on === undefined ? '' : on < 2 ? 'dotted' : 'dashed')

const edgeOf = ({ edge }: EdgeElement): ElementDefinition => ({
  group: 'edges',
  data: { id: edge.id, source: edge.source, target: edge.target },
})
