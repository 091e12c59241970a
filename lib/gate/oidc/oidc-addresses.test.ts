import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newAuthority, serverCertificate } from '../../../emulator/certificates.ts'
import { type Doorkeeper, setDoorkeeper } from '../doorkeeper.ts'
import { letIn } from '../gate.ts'
import { memorySessions } from '../memory-sessions.ts'
import { signOutAddresses } from '../sign-out.ts'
import { oidcAddresses } from './oidc-addresses.ts'
import { oidcSignIn } from './oidc-sign-in.ts'
import {
  cameBack,
  clientId,
  type Directory,
  jwt,
  newKey,
  people,
  signedBy,
  startDirectory,
  tenantId,
} from './testing/directory.ts'
import { credentialFile } from './testing/signing-in.ts'

let directory: Directory
let origin: string
let ca: string
let keeper: Doorkeeper
let log: string[]
const stops: (() => unknown)[] = []

beforeAll(async () => {
  const authority = await newAuthority()
  ca = authority.cert
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => {}
  const server = createServer(await serverCertificate(authority), (...both) => answer(...both))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  origin = `https://localhost:${port}`
  directory = await startDirectory({ redirects: [`${origin}/auth/callback`], afterSignOut: [origin] })
  keeper = {
    cookie: '__Host-lanyard',
    sessions: memorySessions(),
    programs: memorySessions(),
    note: async (what, who) => void log.push(`${who?.name} as ${who?.role} ${what}`),
  }
  setDoorkeeper(keeper)
  const { path, remove } = credentialFile()
  const credential = { kind: 'secret file', path } as const
  const signIn = oidcSignIn({ issuer: directory.issuer, tenantId, clientId, credential }, { publicUrl: origin })
  const place = { hosts: [`localhost:${port}`], origins: [origin] }
  const own = new Map([
    ...oidcAddresses(keeper, {
      signIn,
      onRefused: async (why) => void log.push(`refused: ${why}`),
    }),
    ...signOutAddresses(keeper, place),
  ])
  answer = async (request, response) => {
    if (await letIn(request, response, { place, own, probes: new Map(), dev: false })) response.end('inside')
  }
  stops.push(
    () => server.close(),
    () => directory.stop(),
    remove,
    () => setDoorkeeper(undefined),
  )
})
afterAll(() => Promise.all(stops.map((stop) => stop())))
beforeEach(() => {
  log = []
  directory.forgery = undefined
})

/** One browser: keeps cookies, and follows nothing by itself. */
function browser() {
  const cookies = new Map<string, string>()
  const flags = new Map<string, string>()
  const visit = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; location: string; text: string; policy: string }>((resolve, reject) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const sent = { 'sec-fetch-mode': 'navigate', ...(cookie && { cookie }), ...headers }
      request(new URL(path, origin), { ca, headers: sent }, async (response) => {
        for (const line of response.headers['set-cookie'] ?? []) {
          const [name, value] = line.split(';')[0]!.split(/=(.*)/s)
          flags.set(name!, line)
          if (value) cookies.set(name!, value)
          else cookies.delete(name!)
        }
        let text = ''
        for await (const part of response.setEncoding('utf8')) text += part
        const { location = '', 'content-security-policy': policy = '' } = response.headers
        resolve({ status: response.statusCode!, location, text, policy: String(policy) })
      })
        .on('error', reject)
        .end()
    })
  return { cookies, flags, visit }
}

async function signedIn(person: object, to = '/graph') {
  const { visit, ...rest } = browser()
  directory.person = { ...person }
  const begun = await visit(`/sign-in/begin?to=${encodeURIComponent(to)}`)
  const back = await cameBack(new URL(begun.location), origin)
  return { ...rest, visit, back, came: await visit(back.pathname + back.search) }
}

test('a stranger is led to a page, from there to the directory, and from there to where they wanted to go', async () => {
  const { visit } = browser()
  const first = await visit('/graph?lens=reach')
  expect([first.status, first.location]).toEqual([303, '/sign-in?to=%2Fgraph%3Flens%3Dreach'])
  const page = await visit(first.location)
  expect(page.status).toBe(200)
  expect(page.text).toContain('href="/sign-in/begin?to=%2Fgraph%3Flens%3Dreach"')
  expect(page.policy).toContain("default-src 'none'")

  const { came, visit: again, cookies } = await signedIn(people.operator, '/graph?lens=reach')
  expect([came.status, came.location]).toEqual([303, '/graph?lens=reach'])
  expect(await again('/graph')).toMatchObject({ status: 200, text: 'inside' })
  expect(log).toEqual(['Otto Operator as Operator signed in'])
  expect([...cookies.keys()]).toEqual(['__Host-lanyard'])
})

test('its cookies are for https, this one host and no script; no token of the directory is in them', async () => {
  const { flags, cookies } = await signedIn(people.admin)
  for (const line of flags.values()) {
    for (const flag of ['Secure', 'HttpOnly', 'Path=/', 'SameSite=Lax']) expect(line).toContain(flag)
    expect(line).not.toContain('Domain')
  }
  expect([...flags.keys()]).toEqual(['__Host-lanyard_begun', '__Host-lanyard'])
  expect([...cookies.values()].join()).not.toContain('eyJ')
})

test('whoever has no role is told whom to ask, and is not let in', async () => {
  const { came, visit } = await signedIn(people.nobody)
  expect(came.status).toBe(403)
  expect(came.text).toContain('nobody gave you a role here')
  expect(came.text).toContain('`Viewer`, `Operator` or `Admin`')
  expect((await visit('/graph')).status).toBe(303)
  expect(log[0]).toContain('has none of the roles')
})

test('an answer that another browser began is refused there, and then is of no use in its own either', async () => {
  directory.person = { ...people.admin }
  const victim = browser()
  const begun = await victim.visit('/sign-in/begin')
  const back = await cameBack(new URL(begun.location), origin)
  const other = browser()
  expect((await other.visit(back.pathname + back.search)).status).toBe(400)
  expect((await other.visit('/graph')).status).toBe(303)
  expect(log[0]).toContain('refused: nothing was begun')
})

test('the same answer is not taken twice', async () => {
  const { back, visit } = await signedIn(people.viewer)
  expect((await visit(back.pathname + back.search)).status).toBe(400)
})

test('a token of a key of somebody else is refused, and nothing that was sent is in the page or the log', async () => {
  directory.forgery = ({ header, payload }) => jwt(header, payload, signedBy(newKey()))
  const { came, back } = await signedIn(people.admin)
  expect(came.status).toBe(400)
  const code = back.searchParams.get('code')!
  expect(`${came.text}${log.join()}`).not.toContain(code)
  expect(`${came.text}${log.join()}`).not.toContain('eyJ')
})

test('what the directory says of an error is not written into the page', async () => {
  const { visit } = browser()
  await visit('/sign-in/begin')
  const { status, text } = await visit('/auth/callback?error=%3Cscript%3E&error_description=%3Cimg%20src=x%3E')
  expect(status).toBe(400)
  expect(text).not.toMatch(/<script|<img/)
})

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/api/history/file'])(
  'nobody is led to %s',
  async (to) => {
    const { visit } = browser()
    expect((await visit(`/sign-in?to=${encodeURIComponent(to)}`)).status).toBe(400)
    expect((await signedIn(people.viewer, to)).came.location).toBe('/')
  },
)

test('signing in anew makes another session and ends the one before', async () => {
  const { visit, cookies } = await signedIn(people.viewer)
  const before = cookies.get('__Host-lanyard')!
  const begun = await visit('/sign-in/begin')
  const back = await cameBack(new URL(begun.location), origin)
  await visit(back.pathname + back.search)
  expect(cookies.get('__Host-lanyard')).not.toBe(before)
  const old = browser()
  old.cookies.set('__Host-lanyard', before)
  expect((await old.visit('/graph')).status).toBe(303)
})

test('a session that an Admin ended is over at once', async () => {
  const { visit } = await signedIn(people.viewer)
  expect((await visit('/graph')).text).toBe('inside')
  for (const { idHash } of await keeper.sessions.list()) await keeper.sessions.revoke(idHash, Date.now())
  expect((await visit('/graph')).status).toBe(303)
})

test('a Viewer may not what an Admin may, with the same browser', async () => {
  const { visit } = await signedIn(people.viewer)
  expect((await visit('/audit')).status).toBe(403)
  expect((await visit('/api/audit')).status).toBe(403)
  const admin = await signedIn(people.admin)
  expect((await admin.visit('/audit')).text).toBe('inside')
})
