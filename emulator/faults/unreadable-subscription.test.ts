import { expect, test } from 'vitest'
import { production, struck } from '../testing/struck.ts'

test('the subscription is refused by Resource Manager and left out by Resource Graph', () => {
  const { before, after } = struck({ kind: 'unreadable-subscription', subscription: production })
  expect(after.resourceManager).toMatchObject({ status: 403, body: { error: { code: 'AuthorizationFailed' } } })
  const { rows, totalRecords } = after.everything()
  expect(rows.some(({ subscriptionId }) => subscriptionId === production)).toBe(false)
  expect(totalRecords).toBe(rows.length)
  expect(totalRecords).toBeLessThan(before.everything().totalRecords)
})

test('the others are read as before', () => {
  const { before, after } = struck({ kind: 'unreadable-subscription', subscription: production })
  const others = before.everything().rows.filter(({ subscriptionId }) => subscriptionId !== production)
  expect(after.everything().rows).toEqual(others)
  expect(after.microsoftGraph.status).toBe(200)
})
