import { expect, test } from 'vitest'
import { production, struck } from '../testing/struck.ts'

test('each service refuses in its own words', () => {
  const { after } = struck({ kind: 'denied' })
  expect(after.resourceManager).toMatchObject({ status: 403, body: { error: { code: 'AuthorizationFailed' } } })
  expect(after.microsoftGraph).toMatchObject({ status: 403, body: { error: { code: 'Authorization_RequestDenied' } } })
})

test('it can be one list of one subscription', () => {
  const match = `${production}/.*/denyAssignments`
  const { after, targets } = struck({ kind: 'denied', match })
  expect(after.resourceManager.status).toBe(200)
  expect(after.get(targets.resourceManager.replace('roleAssignments', 'denyAssignments')).status).toBe(403)
})
