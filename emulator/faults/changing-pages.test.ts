import { expect, test } from 'vitest'
import { type QueryBody, struck } from '../testing/struck.ts'

test('the first page is right, and every later one lacks its first row', () => {
  const { before, after } = struck({ kind: 'changing-pages' })
  const first = after.resourceGraph.json as QueryBody
  expect(first).toEqual(before.resourceGraph.json)
  const { $skipToken } = first
  const [whole, shifted] = [before, after].map(({ query }) => query({ $skipToken }).json as QueryBody)
  expect(shifted!.data).toEqual(whole!.data.slice(1))
  expect(shifted!.totalRecords).toBe(whole!.totalRecords - 1)
})
