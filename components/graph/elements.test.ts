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
  expect(edges[0]!.classes.split(' ')).toEqual(expect.arrayContaining(['yes', 'merged']))
  expect(edges[0]!.data.edge.edges.map((edge) => edge.id)).toEqual(['0', '1'])
})

test('an edge to a node that is not in the view is not drawn', () => {
  const view = viewOf(['identity:a → grant:g'])
  view.nodes.pop()
  expect(drawn(view).edges).toEqual([])
})

test('kind and state of a node become its classes', () => {
  const view = viewOf(['source:vm → identity:a'])
  view.nodes[1]!.state = 'deleted'
  const classes = new Map(drawn(view).nodes.map((node) => [node.data.id, node.classes]))
  expect(classes.get('identity:a')).toBe('identity deleted')
})

test('names that are words of the language are nodes like any other', () => {
  const { nodes, edges } = drawn(viewOf(['source:__proto__ → identity:constructor']))
  expect(nodes.map((node) => node.data.id)).toEqual(['source:__proto__', 'identity:constructor'])
  expect(edges).toHaveLength(1)
})
