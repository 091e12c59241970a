import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from './testing/directory.ts'
import { publicUrl, signedIn, startSignIn } from './testing/signing-in.ts'

let started: Awaited<ReturnType<typeof startSignIn>>
beforeAll(async () => {
  started = await startSignIn()
})
afterAll(() => started.stop())

test.each([
  ['Viewer', people.viewer],
  ['Operator', people.operator],
  ['Admin', people.admin],
] as const)('whom the tenant made %s is let in as that, and goes on where they wanted to go', async (role, person) => {
  const { directory, signIn } = started
  expect(await signedIn(directory, { signIn, person })).toEqual({
    person: { objectId: person.oid, name: person.name, role },
    returnTo: '/graph?lens=reach',
  })
})

test('what is asked of the directory has a code challenge, a state and a nonce, each new for each sign-in', async () => {
  const asked = await Promise.all([started.signIn.begin(), started.signIn.begin()])
  const [first, second] = asked.map(({ address }) => Object.fromEntries(address.searchParams))
  expect(first).toMatchObject({
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: `${publicUrl}/auth/callback`,
    code_challenge_method: 'S256',
  })
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(first![name]!.length).toBeGreaterThanOrEqual(43)
    expect(first![name]).not.toBe(second![name])
  }
})

test('signing out ends the sign-in at the directory too, and comes back here', async () => {
  const address = await started.signIn.endAddress()
  expect(address?.href).toContain(`${started.directory.issuer}/session/end`)
  expect(address?.searchParams.get('post_logout_redirect_uri')).toBe(publicUrl)
})

test('a directory that cannot be asked is said to be so, and is asked again the next time', async () => {
  const { directory, settings } = started
  const { oidcSignIn } = await import('./oidc-sign-in.ts')
  let issuer = 'http://127.0.0.1:9'
  const signIn = oidcSignIn(
    {
      ...settings,
      get issuer() {
        return issuer
      },
    },
    { publicUrl },
  )
  await expect(signIn.begin()).rejects.toMatchObject({ status: 503 })
  issuer = directory.issuer
  expect((await signIn.begin()).address.origin).toBe(directory.issuer)
})
