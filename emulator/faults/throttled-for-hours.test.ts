import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the time to wait is hours', () => {
  const { after } = struck({ kind: 'throttled-for-hours' })
  expect(Number(after.resourceManager.headers?.['retry-after'])).toBeGreaterThan(3600)
})
