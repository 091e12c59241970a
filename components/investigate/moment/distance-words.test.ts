import { expect, test } from 'vitest'
import { distanceWords } from './distance-words.ts'

test('a distance is told in the largest unit that fits', () => {
  expect(distanceWords(3 * 86_400_000 + 5_000)).toBe('3 days')
  expect(distanceWords(86_400_000)).toBe('1 day')
  expect(distanceWords(5_400_000)).toBe('1 hour')
  expect(distanceWords(20_000)).toBe('0 minutes')
})
