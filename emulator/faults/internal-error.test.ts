import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the answer is 500', () => {
  const { after } = struck({ kind: 'internal-error' })
  for (const answer of [after.resourceManager, after.microsoftGraph, after.resourceGraph])
    expect(answer.status).toBe(500)
})
