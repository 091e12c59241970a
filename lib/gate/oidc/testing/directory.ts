import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export type Claims = Record<string, unknown>

/** What stands between the directory and Lanyard, and changes the identity token on its way. */
export type Forgery = (token: { header: Claims; payload: Claims; text: string }) => string | undefined

/** A directory on this machine, by a real OpenID provider. Whoever signs in is who `person` says. */
export interface Directory {
  issuer: string
  key: KeyObject
  person: Claims
  forgery?: Forgery
  /** What clients sent to the token endpoint, the last first. */
  asked: URLSearchParams[]
  stop(): Promise<void>
}

export const tenantId = '8a0f4a6e-3a43-4a5c-9f43-6d2c5a3f0c11'
export const clientId = 'b7c5b6f0-94a1-4f0e-9c42-0f4b4b9d8c22'
export const people = {
  viewer: { tid: tenantId, oid: '11111111-0000-4000-8000-000000000001', name: 'Vera Viewer', roles: ['Viewer'] },
  operator: { tid: tenantId, oid: '11111111-0000-4000-8000-000000000002', name: 'Otto Operator', roles: ['Operator'] },
  admin: { tid: tenantId, oid: '11111111-0000-4000-8000-000000000003', name: 'Ada Admin', roles: ['Admin', 'Viewer'] },
  nobody: { tid: tenantId, oid: '11111111-0000-4000-8000-000000000004', name: 'Nora Nobody' },
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
export const jwt = (header: Claims, payload: Claims, signer: (text: string) => Buffer = () => Buffer.alloc(0)) => {
  const text = `${encoded(header)}.${encoded(payload)}`
  return `${text}.${signer(text).toString('base64url')}`
}
export const signedBy = (key: KeyObject) => (text: string) => sign('sha256', Buffer.from(text), key)
const decoded = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims
export const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

interface GrantContext {
  oidc: {
    provider: {
      Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<unknown> }
    }
    client: { clientId: string }
    session: { accountId: string }
  }
}

interface DirectoryOptions {
  redirects: string[]
  /** How the client shows who it is, in the words of OpenID. */
  authentication?: Claims
  afterSignOut?: string[]
}

export async function startDirectory({
  redirects,
  afterSignOut = [],
  authentication,
}: DirectoryOptions): Promise<Directory> {
  const key = newKey()
  const keyId = createHash('sha256')
    .update(key.export({ format: 'der', type: 'pkcs8' }))
    .digest('hex')
    .slice(0, 16)
  let answer: ReturnType<Provider['callback']> | undefined
  const server = createServer((request, response) => void answer?.(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const directory: Directory = {
    issuer,
    key,
    person: people.viewer,
    asked: [],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        redirect_uris: redirects,
        post_logout_redirect_uris: afterSignOut,
        ...(authentication ?? {
          client_secret: 'a-secret-of-the-tests',
          token_endpoint_auth_method: 'client_secret_post',
        }),
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['keys-of-the-tests'] },
    // As Entra does: what is said of a person is in the identity token.
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'tid', 'oid', 'roles', 'name', 'nbf'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...directory.person }),
    }),
    async loadExistingGrant({ oidc }: GrantContext) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  provider.on('server_error', (_, error) => console.error('the directory of the tests failed:', error))
  provider.use(async (context, next) => {
    if (context.path.startsWith('/interaction/')) {
      await provider.interactionFinished(context.req, context.res, {
        login: { accountId: String(directory.person.oid ?? 'nobody') },
      })
      context.respond = false
      return
    }
    await next()
    if (context.path !== '/token') return
    directory.asked.unshift(new URLSearchParams(context.oidc?.body as Record<string, string>))
    const { forgery } = directory
    const text = context.body?.id_token
    if (!forgery || typeof text !== 'string') return
    const [header, payload] = text.split('.')
    const forged = forgery({ header: decoded(header), payload: decoded(payload), text })
    if (forged === undefined) delete context.body.id_token
    else context.body.id_token = forged
  })
  answer = provider.callback()
  return directory
}

/** A browser as far as signing in needs one: follows the directory's redirects, up to the address that is ours. */
export async function cameBack(address: URL, ours: string): Promise<URL> {
  const cookies = new Map<string, string>()
  for (let at = address, step = 0; step < 10; step++) {
    if (at.href.startsWith(ours)) return at
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split(/=(.*)/s)
      cookies.set(name!, value!)
    }
    const next = response.headers.get('location')
    if (!next) throw new Error(`the directory answered ${response.status}: ${(await response.text()).slice(0, 300)}`)
    at = new URL(next, at)
  }
  throw new Error('the directory sends the browser round in circles')
}
