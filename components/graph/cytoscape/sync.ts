import type { Core, ElementDefinition } from 'cytoscape'
import type { EdgeElement, Elements, NodeElement } from '../elements.ts'
import { dashOf, isHollow } from '../paint/body.ts'

/** Survivors stay in Cytoscape; what left goes, what is new comes, what changed is told. */
export function sync(cy: Core, { nodes, edges }: Elements) {
  const wanted = new Map<string, ElementDefinition>()
  for (const element of nodes) wanted.set(element.node.id, nodeOf(element))
  for (const element of edges) wanted.set(element.edge.id, edgeOf(element))
  cy.batch(() => {
    cy.elements()
      .filter((known) => !wanted.has(known.id()))
      .remove()
    const fresh: ElementDefinition[] = []
    for (const [id, definition] of wanted) {
      const known = cy.getElementById(id)
      if (known.empty()) fresh.push(definition)
      else if (known.isNode()) known.classes(definition.classes as string).position(definition.position!)
    }
    cy.add(fresh)
  })
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
