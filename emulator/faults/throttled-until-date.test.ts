import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the client is told until when to wait, as a date', () => {
  const { after } = struck({ kind: 'throttled-until-date', seconds: 60 })
  expect(after.resourceManager.status).toBe(429)
  const until = Date.parse(after.resourceManager.headers?.['retry-after'] ?? '')
  expect(until - Date.now()).toBeGreaterThan(55_000)
  expect(until - Date.now()).toBeLessThan(61_000)
})
