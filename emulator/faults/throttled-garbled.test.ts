import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the time to wait is neither a number nor a date', () => {
  const { after } = struck({ kind: 'throttled-garbled' })
  const said = after.resourceManager.headers?.['retry-after'] ?? ''
  expect(after.resourceManager.status).toBe(429)
  expect([Number(said), Date.parse(said)]).toEqual([Number.NaN, Number.NaN])
})
