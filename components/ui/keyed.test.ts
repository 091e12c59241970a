import { expect, test } from 'vitest'
import { keyed } from './keyed.ts'

test('items that say the same still get keys of their own', () => {
  const keys = keyed(['a', 'b', 'a', 'a'], (text) => text).map(({ key }) => key)
  expect(new Set(keys).size).toBe(4)
})
