import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('half of the JSON comes, with 200', () => {
  const { before, after } = struck({ kind: 'truncated-body' })
  const whole = JSON.stringify(before.resourceManager.body)
  expect(after.resourceManager.status).toBe(200)
  expect(whole.startsWith(after.resourceManager.text!)).toBe(true)
  expect(() => after.resourceManager.json).toThrow()
})
