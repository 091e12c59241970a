import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('a page for people comes, with 200', () => {
  const { after } = struck({ kind: 'html-body' })
  for (const answer of [after.resourceManager, after.microsoftGraph, after.resourceGraph]) {
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/html' } })
    expect(() => answer.json).toThrow()
  }
})
