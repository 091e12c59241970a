import { expect, test } from 'vitest'
import { elementsOf } from '../elements.ts'
import { layeredGraphOf } from '../layout/layered-graph.ts'
import { layoutOf } from '../layout/layout.ts'
import { card } from '../layout/measures.ts'
import { viewOf } from '../testing/view-of.ts'
import { edgeAt, nodeAt } from './hits.ts'

const view = viewOf(['source:vm → identity:a', 'identity:a → grant:g'])
const elements = elementsOf(view, layoutOf(layeredGraphOf(view), { viewport: { width: 1000, height: 700 } }))
const placeOf = (id: string) => elements.nodes.find(({ node }) => node.id === id)!.place

test('a card is hit on all of its face, and beside it only by a finger', () => {
  const { x, y } = placeOf('identity:a')
  const corner = { x: x + card.width / 2 - 1, y: y - card.height / 2 + 1 }
  expect(nodeAt(elements, corner, 0)?.node.id).toBe('identity:a')
  expect(nodeAt(elements, { x, y: y + card.height / 2 + 5 }, 0)).toBeUndefined()
  expect(nodeAt(elements, { x, y: y + card.height / 2 + 5 }, 8)?.node.id).toBe('identity:a')
})

test('a grant is lower than the other cards, and is hit no further', () => {
  const { x, y } = placeOf('grant:g')
  expect(nodeAt(elements, { x, y: y + card.height / 2 - 2 }, 0)).toBeUndefined()
})

test('of cards that lie on each other the one that is painted last is hit', () => {
  const [below, above] = view.nodes
  const place = { x: 0, y: 0 }
  const stacked = { nodes: [below!, above!].map((node) => ({ node, place })), edges: [] }
  expect(nodeAt(stacked, place, 0)?.node.id).toBe(above!.id)
})

test('a line is hit between its cards, also after one was moved', () => {
  const { edge, from, to } = elements.edges[0]!
  const middle = () => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })
  expect(edgeAt(elements, middle(), 4)).toBe(edge.id)
  const before = middle()
  from.y += 300
  expect(edgeAt(elements, middle(), 4)).toBe(edge.id)
  expect(edgeAt(elements, before, 4)).toBeUndefined()
})
