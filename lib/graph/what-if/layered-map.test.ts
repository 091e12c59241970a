import { expect, test } from 'vitest'
import { LayeredMap } from './layered-map.ts'

const below = new Map([
  ['a', 1],
  ['b', 2],
  ['c', 3],
])
const layered = new LayeredMap(
  below,
  new Map<string, number | undefined>([
    ['b', undefined],
    ['c', 30],
    ['d', 4],
    ['e', undefined],
  ]),
)

test('reads what is laid over, and what is below where nothing is', () => {
  expect(['a', 'b', 'c', 'd', 'e'].map((key) => layered.get(key))).toEqual([1, undefined, 30, 4, undefined])
  expect(['a', 'b', 'c', 'd', 'e'].map((key) => layered.has(key))).toEqual([true, false, true, true, false])
})

test('goes over what is below in its order, then over what was added', () => {
  const all = [
    ['a', 1],
    ['c', 30],
    ['d', 4],
  ]
  const visited: unknown[] = []
  layered.forEach((value, key) => {
    visited.push([key, value])
  })
  expect([...layered]).toEqual(all)
  expect(visited).toEqual(all)
  expect([[...layered.keys()], [...layered.values()], layered.size]).toEqual([['a', 'c', 'd'], [1, 30, 4], 3])
})

test('cannot be changed, and leaves what is below alone', () => {
  expect(() => layered.set()).toThrow(/given once/)
  expect(() => layered.delete()).toThrow(/given once/)
  expect(() => layered.clear()).toThrow(/given once/)
  expect([...below.values()]).toEqual([1, 2, 3])
})
