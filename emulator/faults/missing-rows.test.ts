import { expect, test } from 'vitest'
import { type QueryBody, struck } from '../testing/struck.ts'

test('the last row of a page does not come, and is counted', () => {
  const { before, after } = struck({ kind: 'missing-rows' })
  const [whole, short] = [before, after].map(({ resourceGraph }) => resourceGraph.json as QueryBody)
  expect(short!.data).toEqual(whole!.data.slice(0, -1))
  expect(short!.totalRecords).toBe(whole!.totalRecords)
})
