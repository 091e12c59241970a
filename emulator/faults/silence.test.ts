import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('nothing comes back', () => {
  const { after } = struck({ kind: 'silence' })
  for (const answer of [after.resourceManager, after.microsoftGraph, after.resourceGraph])
    expect(answer.transport).toBe('hang')
})
