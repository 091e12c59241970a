import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the connection is dropped in the middle of a good answer', () => {
  const { after } = struck({ kind: 'connection-cut' })
  for (const answer of [after.resourceManager, after.microsoftGraph, after.resourceGraph])
    expect(answer.transport).toBe('cut')
})
