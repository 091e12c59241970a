import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the answer is right and comes late', () => {
  const { before, after } = struck({ kind: 'slow-answer', seconds: 3 })
  expect(after.resourceManager.delay).toBe(3000)
  expect(after.resourceManager.body).toEqual(before.resourceManager.body)
})
