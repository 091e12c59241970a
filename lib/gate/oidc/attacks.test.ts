import { createHmac, createPublicKey } from 'node:crypto'
import * as client from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oidcSignIn } from './oidc-sign-in.ts'
import { cameBack, clientId, jwt, newKey, people, signedBy, tenantId } from './testing/directory.ts'
import { publicUrl, signedIn, startSignIn } from './testing/signing-in.ts'
import { type Transaction, transactionsOf } from './transactions.ts'

let started: Awaited<ReturnType<typeof startSignIn>>
beforeAll(async () => {
  started = await startSignIn()
})
afterAll(() => started.stop())

const refusal = { name: 'Error', status: 400, tell: 'the sign-in could not be finished: begin again' }

describe('what comes back to the browser', () => {
  /** Changes the address that the browser came back with. */
  async function back(change: (came: URL, transaction: string) => [came: URL, transaction: string | undefined]) {
    const { directory, signIn } = started
    directory.forgery = undefined
    directory.person = { ...people.admin }
    const { address, transaction } = await signIn.begin('/')
    return signIn.finish(...change(await cameBack(address, publicUrl), transaction))
  }
  const withOther = (name: string, value: string | undefined) => (came: URL, transaction: string) => {
    if (value === undefined) came.searchParams.delete(name)
    else came.searchParams.set(name, value)
    return [came, transaction] as [URL, string]
  }
  const twice = (name: string) => (came: URL, transaction: string) => {
    came.searchParams.append(name, 'C')
    return [came, transaction] as [URL, string]
  }
  const unchanged = (came: URL, transaction: string): [URL, string] => [came, transaction]

  test('is accepted when nobody changed it', async () => {
    expect((await back(unchanged)).person.role).toBe('Admin')
  })

  test.each([
    ['a state of another sign-in', withOther('state', 'A'.repeat(43))],
    ['no state', withOther('state', undefined)],
    ['no code', withOther('code', undefined)],
    ['a code that was made up', withOther('code', 'B'.repeat(43))],
    ['the name of another directory (mix-up)', withOther('iss', 'https://login.evil.example/v2.0')],
    ['no name of the directory, which says that it gives one', withOther('iss', undefined)],
    ['an error beside the code', withOther('error', 'access_denied')],
    ['two codes', twice('code')],
    ['two states', twice('state')],
    ['an identity token in the address', withOther('id_token', jwt({ alg: 'none' }, people.admin))],
    ['no cookie: begun in another browser (login CSRF)', (came: URL) => [came, undefined] as [URL, undefined]],
    ['a cookie that was made up', (came: URL) => [came, 'D'.repeat(43)] as [URL, string]],
  ])('%s is refused', async (_, change) => {
    await expect(back(change)).rejects.toMatchObject(refusal)
  })

  test('the cookie of another sign-in is refused: a code that was stolen is of no use in another browser', async () => {
    const { signIn } = started
    const { transaction: attacker } = await signIn.begin()
    await expect(back((came) => [came, attacker])).rejects.toMatchObject(refusal)
    // Nor with its own state: the code challenge is of the browser that was stolen from.
    const { address, transaction } = await signIn.begin()
    await expect(
      back((came) => withOther('state', address.searchParams.get('state')!)(came, transaction)),
    ).rejects.toMatchObject({ ...refusal, message: expect.stringContaining('invalid_grant') })
  })

  test('the same answer is not taken twice, nor its code under another sign-in', async () => {
    const { directory, signIn } = started
    directory.person = { ...people.viewer }
    const { address, transaction } = await signIn.begin()
    const came = await cameBack(address, publicUrl)
    await signIn.finish(came, transaction)
    await expect(signIn.finish(came, transaction)).rejects.toMatchObject(refusal)
    const next = await signIn.begin()
    came.searchParams.set('state', next.address.searchParams.get('state')!)
    await expect(signIn.finish(came, next.transaction)).rejects.toMatchObject({
      ...refusal,
      message: expect.stringContaining('invalid_grant'),
    })
  })

  test('after ten minutes it is too late', async () => {
    let now = Date.now()
    const signIn = oidcSignIn(started.settings, { publicUrl, transactions: transactionsOf({ now: () => now }) })
    const { address, transaction } = await signIn.begin()
    const came = await cameBack(address, publicUrl)
    now += 10 * 60_000
    await expect(signIn.finish(came, transaction)).rejects.toMatchObject(refusal)
  })

  test('the directory gives no code to whoever sends no code challenge', async () => {
    const { address } = await started.signIn.begin()
    address.searchParams.delete('code_challenge')
    address.searchParams.delete('code_challenge_method')
    expect((await cameBack(address, publicUrl)).searchParams.get('error')).toBe('invalid_request')
  })

  test('the directory sends a code to no other address', async () => {
    const { address } = await started.signIn.begin()
    address.searchParams.set('redirect_uri', 'http://127.0.0.1:3998/auth/callback')
    await expect(cameBack(address, publicUrl)).rejects.toThrow('400')
  })

  test('these attacks would be seen to succeed: with transactions that any browser may end, and often', async () => {
    let last: Transaction | undefined
    const careless = {
      begin(transaction: Transaction) {
        last = transaction
        return 'anything'
      },
      end: () => last,
    }
    const signIn = oidcSignIn(started.settings, { publicUrl, transactions: careless })
    started.directory.person = { ...people.admin }
    const { address } = await signIn.begin()
    expect((await signIn.finish(await cameBack(address, publicUrl), undefined)).person.role).toBe('Admin')
  })
})

describe('identity tokens that were changed on the way', () => {
  const now = () => Math.floor(Date.now() / 1000)
  const foreign = newKey()
  type Token = { header: Record<string, unknown>; payload: Record<string, unknown>; text: string }
  /** Signed by the directory itself: so that it is the claim that is refused, and nothing else. */
  const claiming = (changes: object) => (token: Token) => {
    const payload = JSON.parse(JSON.stringify({ ...token.payload, ...changes }))
    return jwt(token.header, payload, signedBy(started.directory.key))
  }
  const forgeries: [string, (token: Token) => string | undefined][] = [
    ['without a signature (`alg` none)', ({ payload }) => jwt({ alg: 'none' }, payload)],
    ['with the algorithm `None`', ({ payload }) => jwt({ alg: 'None' }, payload)],
    ['signed by the public key as if it were a secret (HS256)', ({ header, payload }) => hmac(header, payload)],
    ['signed by a key of somebody else', ({ header, payload }) => jwt(header, payload, signedBy(foreign))],
    [
      'naming a key that is not there',
      ({ header, payload }) => jwt({ ...header, kid: 'x' }, payload, signedBy(foreign)),
    ],
    [
      'bringing its own key along',
      ({ header, payload }) => jwt({ ...header, jwk: jwkOf(foreign) }, payload, signedBy(foreign)),
    ],
    ['whose roles were edited', ({ header, payload, text }) => edited({ header, payload, text }, { roles: ['Admin'] })],
    ['with the signature cut off', ({ text }) => `${text.split('.').slice(0, 2).join('.')}.`],
    ['for another application', claiming({ aud: 'another-client' })],
    ['for several applications, given to another', claiming({ aud: [clientId, 'b'], azp: 'b' })],
    ['of another issuer', claiming({ iss: 'https://login.microsoftonline.com/common/v2.0' })],
    ['that has expired', claiming({ exp: now() - 120 })],
    ['without an end', claiming({ exp: undefined })],
    ['that is not valid yet', claiming({ nbf: now() + 600 })],
    ['with the nonce of another sign-in', claiming({ nonce: 'E'.repeat(43) })],
    ['without a nonce', claiming({ nonce: undefined })],
    ['without a subject', claiming({ sub: undefined })],
    ['without the id of the person', claiming({ oid: undefined })],
    ['without a tenant', claiming({ tid: undefined })],
    ['that is none at all', () => 'no.jwt'],
    ['that was left out', () => undefined],
  ]
  const jwkOf = (key: typeof foreign) => {
    const { kty, n, e } = key.export({ format: 'jwk' })
    return { kty, n, e }
  }
  function edited({ payload, text }: Token, changes: object) {
    const [header, , signature] = text.split('.')
    return [header, Buffer.from(JSON.stringify({ ...payload, ...changes })).toString('base64url'), signature].join('.')
  }
  function hmac(header: Record<string, unknown>, payload: Record<string, unknown>) {
    const secret = createPublicKey(started.directory.key).export({ format: 'pem', type: 'spki' })
    return jwt({ ...header, alg: 'HS256' }, payload, (text) => createHmac('sha256', secret).update(text).digest())
  }

  test.each(forgeries)('one %s is refused', async (_, forgery) => {
    const { directory, signIn } = started
    directory.forgery = forgery
    await expect(signedIn(directory, { signIn, person: people.viewer })).rejects.toMatchObject({ status: 400 })
    directory.forgery = undefined
  })

  test('one that the directory signed anew, unchanged, is accepted: so it was the change that was refused', async () => {
    const { directory, signIn } = started
    directory.forgery = claiming({})
    expect((await signedIn(directory, { signIn, person: people.viewer })).person.role).toBe('Viewer')
    directory.forgery = undefined
  })

  test('edited roles would be believed without the check of the signature: it is this that refuses them', async () => {
    const { directory } = started
    directory.forgery = (token) => edited(token, { roles: ['Admin'] })
    expect(await saidByTheLibrary()).toMatchObject({ roles: ['Admin'] })
    directory.forgery = undefined
  })
})

/** What the same library believes by itself: without the check of the signature, and without checks of our own. */
async function saidByTheLibrary() {
  const { directory } = started
  const config = await client.discovery(
    new URL(directory.issuer),
    clientId,
    undefined,
    client.ClientSecretPost('a-secret-of-the-tests'),
    { execute: [client.allowInsecureRequests] },
  )
  const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: `${publicUrl}/auth/callback`,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const answer = await client.authorizationCodeGrant(config, await cameBack(address, publicUrl), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
  })
  return answer.claims()
}

describe('people whom the directory vouches for', () => {
  const other = '99999999-9999-4999-8999-999999999999'
  test.each([
    ['of another tenant', { ...people.admin, tid: other }, /another organisation/],
    ['of the tenant of personal accounts', { ...people.admin, tid: '9188040d-6c67-4c5b-b112-36a304b66dad' }, /another/],
    ['without a role', people.nobody, /nobody gave you a role/],
    ['with an empty list of roles', { ...people.nobody, roles: [] }, /nobody gave you a role/],
    ['with a role of another application', { ...people.nobody, roles: ['Owner'] }, /nobody gave you a role/],
    ['with a role in other letters', { ...people.nobody, roles: ['admin', 'ADMIN', ' Admin'] }, /nobody gave you/],
    ['with a role that is no list', { ...people.nobody, roles: 'Admin' }, /nobody gave you a role/],
    ['with roles that are no words', { ...people.nobody, roles: [['Admin'], { Admin: true }, 3] }, /nobody gave you/],
    ['with groups in place of roles', { ...people.nobody, groups: ['Admin'] }, /nobody gave you a role/],
  ])('but %s are not let in, and are told why', async (_, person, tell) => {
    const { directory, signIn } = started
    directory.forgery = undefined
    await expect(signedIn(directory, { signIn, person })).rejects.toMatchObject({
      status: 403,
      tell: expect.stringMatching(tell),
    })
  })

  test('the library lets them in: it is our own check of tenant and role that does not', async () => {
    started.directory.person = { ...people.nobody, tid: other }
    expect(await saidByTheLibrary()).toMatchObject({ tid: other })
    expect(tenantId).not.toBe(other)
  })
})
