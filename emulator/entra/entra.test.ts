import { describe, expect, test } from 'vitest'
import { asking, sample } from '../testing/asking.ts'

const { get, ask, azure } = asking({ tokenLifetime: 1 })
const tenant = `/${sample.tenantId}`

function signIn(change: Record<string, string> = {}, at = tenant) {
  const { clientId, clientSecret } = azure.settings
  const form = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'https://management.azure.com/.default',
    ...change,
  }
  return ask('POST', `${at}/oauth2/v2.0/token`, { body: new URLSearchParams(form).toString() })
}
const tokenOf = (answer: ReturnType<typeof signIn>) => (answer.json as { access_token: string }).access_token
const reads = (token: string, target = '/subscriptions?api-version=2022-12-01') =>
  get(target, { headers: { authorization: `Bearer ${token}` } })

describe('signing in', () => {
  test('names an issuer on the same host and port, as MSAL demands', () => {
    const { json } = get(`${tenant}/v2.0/.well-known/openid-configuration`, { headers: { host: 'localhost:8443' } })
    expect(json).toMatchObject({
      issuer: `https://localhost:8443${tenant}/v2.0`,
      token_endpoint: `https://localhost:8443${tenant}/oauth2/v2.0/token`,
    })
    expect(get('/common/discovery/instance').status).toBe(200)
  })

  test('gives a token that opens the service that it was asked for, and no other', () => {
    expect(reads(tokenOf(signIn())).status).toBe(200)
    const graph = tokenOf(signIn({ scope: 'https://graph.microsoft.com/.default' }))
    expect(reads(graph, '/v1.0/users').status).toBe(200)
    expect(reads(graph).status).toBe(401)
    expect(reads(tokenOf(signIn()), '/v1.0/users').status).toBe(401)
  })

  test('says in a token for Graph what may be asked there', () => {
    const token = tokenOf(signIn({ scope: 'https://graph.microsoft.com/.default' }))
    const { roles, tid } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())
    expect(roles).toContain('Application.Read.All')
    expect(tid).toBe(sample.tenantId)
  })

  test('is refused to others, in the words of Microsoft Entra', () => {
    expect(signIn({ client_secret: 'guessed' }).json).toMatchObject({ error_codes: [7000215] })
    expect(signIn({ client_id: 'another' }).json).toMatchObject({ error_codes: [700016] })
    expect(signIn({ grant_type: 'password' }).json).toMatchObject({ error_codes: [70003] })
    expect(signIn({}, '/another-tenant').json).toMatchObject({ error_codes: [90002] })
  })

  test('lasts as long as was set', async () => {
    const token = tokenOf(signIn())
    expect(reads(token).status).toBe(200)
    await expect.poll(() => reads(token).status, { timeout: 5000, interval: 200 }).toBe(401)
    expect(reads(token).json).toMatchObject({ error: { code: 'ExpiredAuthenticationToken' } })
    expect(reads(tokenOf(signIn())).status).toBe(200)
  })

  test('cannot be had with a token that was made elsewhere, or none', () => {
    const [head, body] = tokenOf(signIn()).split('.')
    expect(reads(`${head}.${body}.forged`).status).toBe(401)
    expect(get('/subscriptions?api-version=2022-12-01', { headers: { authorization: '' } }).status).toBe(401)
  })

  test('as a managed identity needs the header of the host', () => {
    const target = '/msi/token?api-version=2019-08-01&resource=https://management.azure.com'
    expect(get(target).status).toBe(401)
    const answer = get(target, { headers: { 'x-identity-header': azure.settings.identityHeader } })
    expect(reads((answer.json as { access_token: string }).access_token).status).toBe(200)
  })
})

test('no secret and no token is in the log of requests', () => {
  const log = JSON.stringify(azure.requests.all)
  expect(log).toContain('oauth2')
  expect(log).not.toContain(azure.settings.clientSecret)
  expect(log).not.toContain('Bearer')
})
