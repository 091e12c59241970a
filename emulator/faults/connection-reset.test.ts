import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the connection is dropped before a byte', () => {
  const { after } = struck({ kind: 'connection-reset' })
  for (const answer of [after.resourceManager, after.microsoftGraph, after.resourceGraph])
    expect(answer.transport).toBe('reset')
})
