import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('an object comes where the rows should be', () => {
  const { after } = struck({ kind: 'rows-not-a-list' })
  expect(after.resourceManager.json).toMatchObject({ value: {} })
  expect(after.microsoftGraph.json).toMatchObject({ value: {} })
  expect(after.resourceGraph.json).toMatchObject({ data: {} })
  expect(Array.isArray((after.resourceGraph.json as { data: unknown }).data)).toBe(false)
})
