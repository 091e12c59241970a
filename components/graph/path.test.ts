import { expect, test } from 'vitest'
import { drawnEdgesOf } from './drawn-edges.ts'
import { pathThrough } from './path.ts'
import { viewOf } from './testing/view-of.ts'

const edges = drawnEdgesOf(
  viewOf([
    'source:vm → identity:a',
    'source:app → identity:a',
    'identity:a → grant:owner',
    'grant:owner → scope:rg',
    'source:app → identity:b',
    'identity:b → grant:reader',
  ]),
)

test('all that leads to a node and all that it leads to stays lit, and its siblings do not', () => {
  const { nodes } = pathThrough('identity:a', edges)
  expect([...nodes].sort()).toEqual(['grant:owner', 'identity:a', 'scope:rg', 'source:app', 'source:vm'])
})

test('of an edge, what comes before its start and after its end stays lit', () => {
  const { nodes, edges: lit } = pathThrough('2', edges)
  expect(nodes.has('source:vm')).toBe(true)
  expect(nodes.has('scope:rg')).toBe(true)
  expect(nodes.has('identity:b')).toBe(false)
  expect(lit.has('2')).toBe(true)
})

test('a circle ends', () => {
  const round = drawnEdgesOf(viewOf(['identity:a → identity:b', 'identity:b → identity:a']))
  expect([...pathThrough('identity:a', round).nodes].sort()).toEqual(['identity:a', 'identity:b'])
})
