import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('an empty object comes, with 200', () => {
  const { after } = struck({ kind: 'empty-object' })
  for (const answer of [after.resourceManager, after.microsoftGraph, after.resourceGraph])
    expect([answer.status, answer.json]).toEqual([200, {}])
})
