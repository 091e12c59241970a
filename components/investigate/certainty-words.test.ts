import { expect, test } from 'vitest'
import { certaintyWords } from './certainty-words.ts'

const words = (yes: number, conditional: number, unknown: number) => certaintyWords({ yes, conditional, unknown })

test('what is conditional and what is unknown is told apart from what is certain', () => {
  expect(words(1200, 3, 1)).toBe('1,200, 3 more on a condition, 1 more perhaps')
  expect(words(0, 3, 0)).toBe('3 on a condition')
  expect(words(0, 0, 2)).toBe('2 perhaps')
  expect(words(0, 0, 0)).toBe('none')
})
