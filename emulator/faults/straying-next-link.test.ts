import { expect, test } from 'vitest'
import { type ListBody, struck } from '../testing/struck.ts'

test('the next page is on the same host, and another list', () => {
  const { after } = struck({ kind: 'straying-next-link' })
  const { nextLink } = after.resourceManager.json as ListBody
  expect(new URL(nextLink!)).toMatchObject({ host: 'localhost', pathname: '/subscriptions' })
})
