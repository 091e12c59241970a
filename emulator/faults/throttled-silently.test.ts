import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('nothing says how long to wait', () => {
  const { after } = struck({ kind: 'throttled-silently' })
  expect(after.resourceManager.status).toBe(429)
  expect(after.resourceManager.headers).toBeUndefined()
})
