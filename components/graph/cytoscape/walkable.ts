import type { Elements } from '../elements.ts'
import type { Walkable } from '../walk.ts'

/** What the arrow keys walk on. */
export const walkableOf = ({ nodes, edges }: Elements): Walkable => ({
  places: new Map(nodes.map(({ node, place }) => [node.id, place])),
  bandOf: new Map(nodes.map(({ node }) => [node.id, node.band])),
  edges: edges.map(({ edge }) => edge),
})
