import { expect, test } from 'vitest'
import { nodeListText, nodesFromText } from './node-list.ts'

test('numbers in an address come back sorted and once', () => {
  expect(nodesFromText(nodeListText([90_000, 3, 4, 3, 70]))).toEqual([3, 4, 70, 90_000])
  expect(nodeListText([0])).toBe('0')
})

test.each(['', '1..2', '1,2', '-1', 'A', '1.zzzzzzz'])('`%s` is no list of nodes', (text) => {
  expect(nodesFromText(text)).toBeUndefined()
})
