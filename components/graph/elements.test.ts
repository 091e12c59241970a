import { expect, test } from 'vitest'
import { elementsOf } from './elements.ts'
import { layeredGraphOf } from './layout/layered-graph.ts'
import { layoutOf } from './layout/layout.ts'
import { viewOf } from './testing/view-of.ts'

const drawn = (view: ReturnType<typeof viewOf>) =>
  elementsOf(view, layoutOf(layeredGraphOf(view), { viewport: { width: 1000, height: 700 } }))

test('edges between the same two nodes become one line that counts them and is as certain as the surest', () => {
  const view = viewOf(['identity:a → grant:g', 'identity:a → grant:g'])
  view.edges[0]!.certainty = 'conditional'
  const { edges } = drawn(view)
  expect(edges).toHaveLength(1)
  expect(edges[0]!.edge).toMatchObject({ certainty: 'yes', count: 2 })
  expect(edges[0]!.edge.edges.map((edge) => edge.id)).toEqual(['0', '1'])
})

test('an edge to a node that is not in the view is not drawn', () => {
  const view = viewOf(['identity:a → grant:g'])
  view.nodes.pop()
  expect(drawn(view).edges).toEqual([])
})

test('where a node is moved, its lines go along', () => {
  const { nodes, edges } = drawn(viewOf(['source:vm → identity:a', 'identity:a → grant:g']))
  const identity = nodes.find(({ node }) => node.id === 'identity:a')!
  identity.place.x += 50
  for (const { edge, from, to } of edges) expect(edge.source === 'identity:a' ? from.x : to.x).toBe(identity.place.x)
})

test('names that are words of the language are nodes like any other', () => {
  const { nodes, edges } = drawn(viewOf(['source:__proto__ → identity:constructor']))
  expect(nodes.map(({ node }) => node.id)).toEqual(['source:__proto__', 'identity:constructor'])
  expect(edges).toHaveLength(1)
})
