import { expect, test } from 'vitest'
import { production, type QueryBody, struck } from '../testing/struck.ts'

test('the subscription is not found by Resource Manager and left out by Resource Graph', () => {
  const { before, after } = struck({ kind: 'vanished-subscription', subscription: production })
  expect(after.resourceManager).toMatchObject({ status: 404, body: { error: { code: 'SubscriptionNotFound' } } })
  const { data, totalRecords } = after.query({ $top: 1000 }).json as QueryBody
  expect(data.some(({ subscriptionId }) => subscriptionId === production)).toBe(false)
  expect(totalRecords).toBe(data.length)
  expect(totalRecords).toBeLessThan((before.resourceGraph.json as QueryBody).totalRecords)
})

test('the others are read as before', () => {
  const { before, after } = struck({ kind: 'vanished-subscription', subscription: production })
  const others = (body: QueryBody) => body.data.filter(({ subscriptionId }) => subscriptionId !== production)
  expect(others(after.query({ $top: 1000 }).json)).toEqual(others(before.query({ $top: 1000 }).json))
  expect(after.microsoftGraph.status).toBe(200)
})
