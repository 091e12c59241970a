import { expect, test } from 'vitest'
import { type QueryBody, struck } from '../testing/struck.ts'

test('the text says that the result is cut off, and there is no token', () => {
  const { after } = struck({ kind: 'truncated-result' })
  const body = after.resourceGraph.json as QueryBody
  expect(body.resultTruncated).toBe('true')
  expect(body).not.toHaveProperty('$skipToken')
})
