import { expect, test } from 'vitest'
import { hiddenWords } from './hidden-words.ts'

test.each([
  ['type:vm', 'type:vm'],
  ['id="resource:/subscriptions/s/resourcegroups/rg/providers/x/y/vm-1"', 'vm-1'],
  ['id="identity:p"', 'p'],
  ['id="grant:reader@/subscriptions/s"', 'reader at s'],
])('%s is shown as %s', (expression, words) => {
  expect(hiddenWords(expression)).toBe(words)
})
