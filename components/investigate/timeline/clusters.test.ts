import { expect, test } from 'vitest'
import { clustersOf } from './clusters.ts'

const at = (...places: number[]) => places.map((x) => ({ x, item: x }))
const sizes = (...places: number[]) => clustersOf(at(...places), 10).map(({ items }) => items.length)

test('what stands apart keeps a mark of its own, what would cover each other shares one', () => {
  expect(sizes(0, 20, 40)).toEqual([1, 1, 1])
  expect(sizes(0, 4, 40)).toEqual([2, 1])
  expect(clustersOf(at(0, 4), 10)[0]?.x).toBe(2)
})

test('a long row of near things does not become one mark', () => {
  const row = Array.from({ length: 20 }, (_, place) => place * 9)
  const clusters = clustersOf(at(...row), 10)
  expect(clusters.length).toBeGreaterThan(4)
  expect(clusters.flatMap(({ items }) => items)).toEqual(row)
})

test('nothing is drawn for nothing', () => {
  expect(clustersOf([], 10)).toEqual([])
})
