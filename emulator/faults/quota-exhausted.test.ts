import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the quota says when it is new, and there is no Retry-After', () => {
  const { after } = struck({ kind: 'quota-exhausted', seconds: 3 })
  expect(after.resourceGraph.status).toBe(429)
  expect(after.resourceGraph.headers).toEqual({
    'x-ms-user-quota-remaining': '0',
    'x-ms-user-quota-resets-after': '00:00:03',
  })
})
