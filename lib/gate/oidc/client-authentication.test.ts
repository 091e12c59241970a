import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { ClientCredential } from './oidc-settings.ts'
import { oidcSignIn } from './oidc-sign-in.ts'
import { cameBack, clientId, jwt, newKey, people, signedBy, startDirectory, tenantId } from './testing/directory.ts'
import { publicUrl } from './testing/signing-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'lanyard-credentials-'))
afterAll(() => rmSync(folder, { recursive: true }))

const publicJwk = (key: KeyObject) => ({ ...createPublicKey(key).export({ format: 'jwk' }), kid: 'of-the-test' })
const byKeys = (keys: object[], alg: string) => ({
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: alg,
  jwks: { keys },
})

async function signInBy(credential: ClientCredential, authentication: Record<string, unknown>) {
  const directory = await startDirectory({ redirects: [`${publicUrl}/auth/callback`], authentication })
  try {
    directory.person = people.operator
    const signIn = oidcSignIn({ issuer: directory.issuer, tenantId, clientId, credential }, { publicUrl })
    const { address, transaction } = await signIn.begin()
    const { person } = await signIn.finish(await cameBack(address, publicUrl), transaction)
    return { person, asked: directory.asked[0]! }
  } finally {
    await directory.stop()
  }
}

/** What Entra would have given a workload: short-lived, and signed by a key that the application trusts. */
function assertion(key: KeyObject, audience: string) {
  const now = Math.floor(Date.now() / 1000)
  const payload = { iss: clientId, sub: clientId, aud: audience, jti: crypto.randomUUID(), iat: now, exp: now + 60 }
  return jwt({ alg: 'RS256', kid: 'of-the-test', typ: 'JWT' }, payload, signedBy(key))
}

test('a token that the platform keeps in a file takes the place of a secret, and is read anew each time', async () => {
  const key = newKey()
  const path = join(folder, 'token')
  const directory = await startDirectory({
    redirects: [`${publicUrl}/auth/callback`],
    authentication: byKeys([publicJwk(key)], 'RS256'),
  })
  directory.person = people.operator
  writeFileSync(path, 'of yesterday')
  const credential = { kind: 'token file', path } as const
  const signIn = oidcSignIn({ issuer: directory.issuer, tenantId, clientId, credential }, { publicUrl })
  const once = async () => {
    const { address, transaction } = await signIn.begin()
    return signIn.finish(await cameBack(address, publicUrl), transaction)
  }
  await expect(once()).rejects.toMatchObject({ status: 400 })
  writeFileSync(path, `${assertion(key, directory.issuer)}\n`)
  expect((await once()).person.role).toBe('Operator')
  expect(directory.asked[0]!.has('client_secret')).toBe(false)
  await directory.stop()
})

const before = { ...process.env }
afterEach(() => {
  for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER']) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
})

test('a managed identity is asked for a token for the exchange, as App Service gives it', async () => {
  const key = newKey()
  const asked: URL[] = []
  let audience = ''
  const endpoint = createServer((request, response) => {
    asked.push(new URL(request.url!, 'http://127.0.0.1'))
    response.setHeader('content-type', 'application/json').end(
      JSON.stringify({
        access_token: assertion(key, audience),
        expires_on: String(Math.floor(Date.now() / 1000) + 3600),
        resource: 'api://AzureADTokenExchange',
        token_type: 'Bearer',
      }),
    )
  })
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve))
  process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/msi/token`
  process.env.IDENTITY_HEADER = 'of-the-test'
  const directory = await startDirectory({
    redirects: [`${publicUrl}/auth/callback`],
    authentication: byKeys([publicJwk(key)], 'RS256'),
  })
  audience = directory.issuer
  directory.person = people.admin
  const identity = 'c7c5b6f0-94a1-4f0e-9c42-0f4b4b9d8c33'
  const credential = { kind: 'managed identity', clientId: identity } as const
  const signIn = oidcSignIn({ issuer: directory.issuer, tenantId, clientId, credential }, { publicUrl })
  const { address, transaction } = await signIn.begin()
  expect((await signIn.finish(await cameBack(address, publicUrl), transaction)).person.role).toBe('Admin')
  expect(asked[0]!.searchParams.get('client_id')).toBe(identity)
  expect(asked[0]!.searchParams.get('resource')).toBe('api://AzureADTokenExchange')
  await directory.stop()
  endpoint.close()
})

test('a certificate signs for itself, named by its fingerprint as Entra wants it', async () => {
  const path = join(folder, 'both.pem')
  const made = await generate([{ name: 'commonName', value: 'lanyard' }], { keySize: 2048, algorithm: 'sha256' })
  writeFileSync(path, `${made.private}${made.cert}`)
  const x509 = new X509Certificate(made.cert)
  const jwk = { ...x509.publicKey.export({ format: 'jwk' }), kid: 'of-the-test' }
  const { person, asked } = await signInBy({ kind: 'certificate', path }, byKeys([jwk], 'PS256'))
  expect(person.role).toBe('Operator')
  const [header, payload] = asked
    .get('client_assertion')!
    .split('.')
    .map((part) => JSON.parse(`${Buffer.from(part, 'base64url')}`.replace(/^[^{].*/s, '{}')))
  expect(header).toMatchObject({
    alg: 'PS256',
    'x5t#S256': createHash('sha256').update(x509.raw).digest('base64url'),
  })
  expect(payload.aud).toMatch(/\/token$/)
})
