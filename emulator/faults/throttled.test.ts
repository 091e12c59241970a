import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the client is told how many seconds to wait', () => {
  const { after } = struck({ kind: 'throttled', seconds: 7 })
  for (const answer of [after.resourceManager, after.microsoftGraph, after.resourceGraph])
    expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '7' } })
})
