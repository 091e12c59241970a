import { expect, test } from 'vitest'
import { production, struck } from '../testing/struck.ts'

test('the subscription is not found by Resource Manager and left out by Resource Graph', () => {
  const { before, after } = struck({ kind: 'vanished-subscription', subscription: production })
  expect(after.resourceManager).toMatchObject({ status: 404, body: { error: { code: 'SubscriptionNotFound' } } })
  const { rows, totalRecords } = after.everything()
  expect(rows.some(({ subscriptionId }) => subscriptionId === production)).toBe(false)
  expect(totalRecords).toBe(rows.length)
  expect(totalRecords).toBeLessThan(before.everything().totalRecords)
})

test('the others are read as before', () => {
  const { before, after } = struck({ kind: 'vanished-subscription', subscription: production })
  const others = before.everything().rows.filter(({ subscriptionId }) => subscriptionId !== production)
  expect(after.everything().rows).toEqual(others)
  expect(after.microsoftGraph.status).toBe(200)
})
