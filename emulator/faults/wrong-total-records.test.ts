import { expect, test } from 'vitest'
import { type QueryBody, struck } from '../testing/struck.ts'

test('the number of all records is not the number of those that come', () => {
  const { before, after } = struck({ kind: 'wrong-total-records' })
  const [right, wrong] = [before, after].map(({ resourceGraph }) => resourceGraph.json as QueryBody)
  expect(wrong!.totalRecords).not.toBe(right!.totalRecords)
  expect(wrong!.data).toEqual(right!.data)
})
