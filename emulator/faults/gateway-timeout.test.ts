import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the answer is 504', () => {
  const { after } = struck({ kind: 'gateway-timeout' })
  for (const answer of [after.resourceManager, after.microsoftGraph, after.resourceGraph])
    expect(answer.status).toBe(504)
})
