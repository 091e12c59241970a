import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('nothing comes, with 200', () => {
  const { after } = struck({ kind: 'empty-body' })
  for (const answer of [after.resourceManager, after.microsoftGraph, after.resourceGraph])
    expect([answer.status, answer.text]).toEqual([200, ''])
})
