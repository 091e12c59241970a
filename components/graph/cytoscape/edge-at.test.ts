import { expect, test } from 'vitest'
import { elementsOf } from '../elements.ts'
import { layeredGraphOf } from '../layout/layered-graph.ts'
import { layoutOf } from '../layout/layout.ts'
import { viewOf } from '../testing/view-of.ts'
import { edgeAt } from './edge-at.ts'

const view = viewOf(['source:vm → identity:a', 'identity:a → grant:g'])
const elements = elementsOf(view, layoutOf(layeredGraphOf(view), { viewport: { width: 1000, height: 700 } }))

test('a line is hit between its cards, also after one was moved', () => {
  const { edge, from, to } = elements.edges[0]!
  const middle = () => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })
  expect(edgeAt(elements, middle(), 4)).toBe(edge.id)
  const before = middle()
  from.y += 300
  expect(edgeAt(elements, middle(), 4)).toBe(edge.id)
  expect(edgeAt(elements, before, 4)).toBeUndefined()
})
