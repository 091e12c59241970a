import { expect, test } from 'vitest'
import { drawnEdgesOf } from './drawn-edges.ts'
import { viewOf } from './testing/view-of.ts'
import { stepFrom, type Walkable } from './walk.ts'

const view = viewOf([
  'source:vm → identity:a',
  'source:app → identity:a',
  'identity:a → grant:near',
  'identity:a → grant:far',
])
const graph: Walkable = {
  edges: drawnEdgesOf(view),
  bandOf: new Map(view.nodes.map((node) => [node.id, node.band])),
  places: new Map([
    ['source:vm', { x: 0, y: 0 }],
    ['source:app', { x: 0, y: 64 }],
    ['identity:a', { x: 300, y: 0 }],
    ['grant:near', { x: 600, y: 10 }],
    ['grant:far', { x: 600, y: 400 }],
  ]),
}

test('walking starts at the upper left', () => {
  expect(stepFrom(undefined, 'right', graph)).toBe('source:vm')
})

test('right and left follow edges to the nearest end', () => {
  expect(stepFrom('identity:a', 'right', graph)).toBe('grant:near')
  expect(stepFrom('grant:far', 'left', graph)).toBe('identity:a')
})

test('up and down stay in the band and stop at its ends', () => {
  expect(stepFrom('source:vm', 'down', graph)).toBe('source:app')
  expect(stepFrom('source:app', 'up', graph)).toBe('source:vm')
  expect(stepFrom('source:vm', 'up', graph)).toBeUndefined()
})
