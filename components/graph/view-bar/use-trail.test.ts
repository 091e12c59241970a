import { expect, test } from 'vitest'
import { trailOf } from './use-trail.ts'

test('each focus is added to the trail, going back to one forgets those after it, and none forgets all', () => {
  const one = trailOf([], 'a')
  const two = trailOf(one, 'b')
  expect(trailOf(two, 'b')).toBe(two)
  expect(trailOf(two, 'c')).toEqual(['a', 'b', 'c'])
  expect(trailOf(['a', 'b', 'c'], 'a')).toEqual(['a'])
  expect(trailOf(two, null)).toEqual([])
  expect(['a', 'b', 'c', 'd', 'e', 'f', 'g'].reduce((trail, id) => trailOf(trail, id), [] as string[])).toHaveLength(6)
})
