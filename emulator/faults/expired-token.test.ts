import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the token is refused as expired, in the words of each service', () => {
  const { after } = struck({ kind: 'expired-token' })
  expect(after.resourceManager).toMatchObject({ status: 401, body: { error: { code: 'ExpiredAuthenticationToken' } } })
  expect(after.resourceManager.headers?.['www-authenticate']).toContain('error="invalid_token"')
  expect(after.microsoftGraph).toMatchObject({ status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } })
})
