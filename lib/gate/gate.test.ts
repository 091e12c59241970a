import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Doorkeeper, setDoorkeeper } from './doorkeeper.ts'
import { letIn } from './gate.ts'
import { healthAddresses } from './health.ts'
import { linkSignIn } from './link-sign-in.ts'
import { memorySessions } from './memory-sessions.ts'
import { newProgram } from './new-program.ts'
import { loopbackPlace } from './request-refusal.ts'
import { type Role, roles } from './role.ts'
import { apiPolicies, pagePolicies } from './route-policy.ts'
import { limitsOf, newSession, requestTokenOf } from './session.ts'
import { signOutAddresses } from './sign-out.ts'

// The gate over a real socket; behind it stands a counter in the place of the framework.

type Guest = 'nobody' | Role | 'expired' | 'revoked'
const guests: Guest[] = ['nobody', ...roles, 'expired', 'revoked']
const keeper: Doorkeeper = {
  cookie: 'lanyard_test',
  sessions: memorySessions(),
  programs: memorySessions(),
  note: async () => {},
}
const ids = new Map<Guest, string>()
let forwarded: string[] = []
let url = ''
let program = ''
let newLink: () => string

const server = createServer(async (request: IncomingMessage, response) => {
  const place = loopbackPlace((server.address() as AddressInfo).port)
  const own = new Map([...sign.addresses, ...signOutAddresses(keeper, place)])
  if (!(await letIn(request, response, { place, own, probes: healthAddresses(() => true), dev: false }))) return
  forwarded.push(`${request.method} ${request.url}`)
  response.end('inside')
})
let sign: ReturnType<typeof linkSignIn>

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  sign = linkSignIn(keeper, { origin: url, user: 'ada' })
  newLink = sign.newLink
  setDoorkeeper(keeper)
  program = await newProgram(keeper)
  for (const guest of guests.filter((one) => one !== 'nobody')) {
    const role = guest === 'expired' || guest === 'revoked' ? 'Admin' : guest
    const begun = guest === 'expired' ? Date.now() - limitsOf.laptop.lasts : Date.now()
    const { id, session } = newSession({ subject: guest, name: guest, role }, limitsOf.laptop, begun)
    await keeper.sessions.add(session)
    if (guest === 'revoked') await keeper.sessions.revoke(session.idHash, Date.now())
    ids.set(guest, id)
  }
})
afterAll(() => {
  setDoorkeeper(undefined)
  server.close()
  server.closeAllConnections()
})
beforeEach(() => {
  forwarded = []
})

/** As a page of that session would send it. */
function headersOf(guest: Guest): Record<string, string> {
  const id = ids.get(guest)
  return id === undefined
    ? { origin: url }
    : { origin: url, cookie: `lanyard_test=${id}`, 'x-lanyard-request': requestTokenOf(id) }
}

const asked = (method: string, path: string, headers: Record<string, string>) =>
  fetch(url + path, { method, headers, redirect: 'manual' })

const addresses: { method: string; path: string; needed: Role }[] = [
  ...[...apiPolicies].flatMap(([path, policy]) =>
    Object.entries(policy).map(([method, needed]) => ({ method, path, needed })),
  ),
  ...[...pagePolicies].map(([path, needed]) => ({ method: 'GET', path, needed })),
]

describe.each(guests)('%s, at every address', (guest) => {
  test('is let through where the policy says so, and nothing else goes on', async () => {
    const wrong: string[] = []
    const rank = roles.indexOf(guest as Role)
    for (const { method, path, needed } of addresses) {
      const { status } = await asked(method, path, headersOf(guest))
      const right = rank === -1 ? 401 : rank < roles.indexOf(needed) ? 403 : 200
      if (status !== right) wrong.push(`${method} ${path}: ${status}, not ${right}`)
    }
    expect(wrong).toEqual([])
    expect(forwarded).toHaveLength(
      rank === -1 ? 0 : addresses.filter(({ needed }) => rank >= roles.indexOf(needed)).length,
    )
  })
})

test('whoever opens a page without a session is shown where to sign in, and how to come back', async () => {
  // `fetch` says of itself that it is none.
  const opened = async (path: string) => {
    const [answer] = (await once(get(url + path, { headers: { 'sec-fetch-mode': 'navigate' } }), 'response')) as [
      IncomingMessage,
    ]
    answer.resume()
    return [answer.statusCode, answer.headers.location]
  }
  expect(await opened('/graph?focus=a%2Fb')).toEqual([303, '/sign-in?to=%2Fgraph%3Ffocus%3Da%252Fb'])
  expect(await opened('/')).toEqual([303, '/sign-in'])
  expect(await opened('/api/status')).toEqual([303, '/sign-in'])
  expect(forwarded).toEqual([])
})

test('a refusal tells programs in JSON what is wrong', async () => {
  const answer = await asked('GET', '/api/status', {})
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({
    status: 401,
    title: 'Unauthorized',
    error: expect.stringContaining('sign'),
  })
})

describe('a change by a browser', () => {
  const changed = (change: Record<string, string | undefined>) => {
    const headers = Object.entries({ ...headersOf('Operator'), ...change }).filter(([, value]) => value !== undefined)
    return asked('PUT', '/api/views', Object.fromEntries(headers) as Record<string, string>)
  }
  test.each([
    ['no origin', { origin: undefined }, 403],
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['an origin that is none', { origin: 'null' }, 403],
    ['no token', { 'x-lanyard-request': undefined }, 403],
    ['a token of somebody else', { 'x-lanyard-request': requestTokenOf('x') }, 403],
    ['text', { 'content-type': 'text/plain' }, 415],
  ])('with %s is refused', async (_, change, status) => {
    expect((await changed(change)).status).toBe(status)
    expect(forwarded).toEqual([])
  })

  test('with both is let through', async () => {
    expect((await changed({})).status).toBe(200)
  })
})

test('a program of this account needs its key only, and a page of another site cannot use it', async () => {
  const authorization = `Bearer ${program}`
  expect((await asked('DELETE', '/api/collections', { authorization })).status).toBe(200)
  expect((await asked('DELETE', '/api/collections', { authorization, origin: 'https://evil.example' })).status).toBe(
    403,
  )
  expect((await asked('DELETE', '/api/collections', { authorization: `${authorization}x` })).status).toBe(401)
})

describe('a link', () => {
  const exchanged = (key: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ key }),
    })
  const newKey = () => new URL(newLink()).searchParams.get('key')!

  test('lets in once, with a cookie for this server and this browser alone', async () => {
    const key = newKey()
    const answer = await exchanged(key)
    const cookie = answer.headers.get('set-cookie')!
    expect(cookie).toMatch(/^lanyard_test=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await asked('GET', '/api/status', { cookie: cookie.split(';')[0]! })).status).toBe(200)
    expect((await exchanged(key)).status).toBe(401)
  })

  test('that is only followed changes nothing: the key waits for the page', async () => {
    const link = newLink()
    const page = await fetch(link)
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('cache-control')).toBe('no-store')
    const key = new URL(link).searchParams.get('key')!
    expect(await page.text()).not.toContain(key)
    expect((await exchanged(key)).status).toBe(200)
  })

  test('of a page of another site lets nobody in', async () => {
    const key = newKey()
    expect((await exchanged(key, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await exchanged(key)).status).toBe(200)
  })

  test('is given to programs of this account only', async () => {
    const post = (headers: Record<string, string>) => asked('POST', '/sign-in/link', headers)
    expect((await post(headersOf('Admin'))).status).toBe(401)
    const { link } = (await (await post({ authorization: `Bearer ${program}` })).json()) as { link: string }
    expect((await exchanged(new URL(link).searchParams.get('key')!)).status).toBe(200)
  })

  test('with what is no key is refused, whatever was sent', async () => {
    const sent = ['', '{', '[]', '{"key":1}', `{"key":"${'a'.repeat(5000)}"}`, '{"key":"__proto__"}']
    for (const body of sent) {
      const answer = await fetch(`${url}/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      expect([body.slice(0, 20), [401, 429].includes(answer.status)]).toEqual([body.slice(0, 20), true])
    }
  })
})

test('whether it lives and can answer is said to whoever asks, by whatever name, and nothing else is', async () => {
  const [answer] = (await once(get(`${url}/healthz`, { headers: { host: '10.0.0.4:3000' } }), 'response')) as [
    IncomingMessage,
  ]
  expect(answer.statusCode).toBe(200)
  expect(await answer.toArray().then((parts) => parts.join(''))).toBe('ok\n')
  const [other] = (await once(get(`${url}/sign-in`, { headers: { host: '10.0.0.4:3000' } }), 'response')) as [
    IncomingMessage,
  ]
  other.resume()
  expect(other.statusCode).toBe(421)
})

test('signing out ends the session here, and clears what the browser kept', async () => {
  const { id, session } = newSession({ subject: 'b', name: 'b', role: 'Viewer' }, limitsOf.laptop, Date.now())
  await keeper.sessions.add(session)
  const headers = { cookie: `lanyard_test=${id}`, origin: url, 'x-lanyard-request': requestTokenOf(id) }
  expect((await asked('GET', '/sign-out', headers)).status).toBe(405)
  expect((await asked('POST', '/sign-out', { ...headers, 'x-lanyard-request': '' })).status).toBe(403)
  const answer = await asked('POST', '/sign-out', headers)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('clear-site-data')).toContain('"storage"')
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
  expect((await asked('GET', '/graph', headers)).status).toBe(401)
})
