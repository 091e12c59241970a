import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the answer is 503 with seconds to wait', () => {
  const { after } = struck({ kind: 'unavailable', seconds: 2 })
  for (const answer of [after.resourceManager, after.microsoftGraph, after.resourceGraph])
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '2' } })
})
