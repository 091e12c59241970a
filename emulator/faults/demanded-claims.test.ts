import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the challenge has claims that can be read', () => {
  const { after } = struck({ kind: 'demanded-claims' })
  const challenge = after.resourceManager.headers?.['www-authenticate'] ?? ''
  const claims = /claims="([^"]+)"/.exec(challenge)?.[1] ?? ''
  expect(after.resourceManager.status).toBe(401)
  expect(challenge).toContain('error="insufficient_claims"')
  expect(JSON.parse(Buffer.from(claims, 'base64').toString())).toHaveProperty('access_token.nbf')
})
