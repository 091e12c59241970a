import { expect, test } from 'vitest'
import { type ListBody, type QueryBody, struck } from '../testing/struck.ts'

test('the first row comes twice', () => {
  const { after } = struck({ kind: 'duplicate-rows' })
  const { value } = after.resourceManager.json as ListBody
  expect(value[1]).toEqual(value[0])
  const { data, count } = after.resourceGraph.json as QueryBody
  expect(data[1]).toEqual(data[0])
  expect(count).toBe(data.length)
})
