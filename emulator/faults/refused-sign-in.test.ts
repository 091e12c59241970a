import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('no token is given, and the answer says why as Microsoft Entra does', () => {
  const { after } = struck({ kind: 'refused-sign-in', match: '/oauth2/v2.0/token' })
  const answer = after.get(`/${after.azure.tenant.tenantId}/oauth2/v2.0/token`)
  expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client', error_codes: [7000222] } })
  expect(after.resourceManager.status).toBe(200)
})
