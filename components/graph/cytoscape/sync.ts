import type { Core, ElementDefinition, NodeSingular } from 'cytoscape'
import { type Elements, shapeOf } from '../elements.ts'

/** Survivors keep their place in Cytoscape; what left goes, what is new comes, what changed is told. */
export function sync(cy: Core, { nodes, edges }: Elements) {
  const wanted = new Set([...nodes, ...edges].map((element) => element.data.id))
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    const fresh: ElementDefinition[] = []
    for (const element of [...nodes, ...edges]) {
      const known = cy.getElementById(element.data.id)
      // Cytoscape keeps and changes what it is given.
      const data = { ...element.data }
      if (known.empty()) {
        fresh.push(
          element.group === 'nodes' ? { ...element, data, position: { ...element.position } } : { ...element, data },
        )
        continue
      }
      known.data(data).classes(element.classes)
      if (element.group === 'nodes') known.position({ ...element.position })
    }
    cy.add(fresh)
  })
}

/** The edges of a node that is being moved. */
export function bend(node: NodeSingular) {
  node.connectedEdges().forEach((edge) => {
    const { bow, ...controls } = shapeOf(edge.source().position(), edge.target().position())
    edge.data(controls).toggleClass('bow', bow)
  })
}
