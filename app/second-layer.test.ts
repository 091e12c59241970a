import { globSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Doorkeeper, setDoorkeeper } from '#lib/gate/doorkeeper.ts'
import { memorySessions } from '#lib/gate/memory-sessions.ts'
import { type Role, roles } from '#lib/gate/role.ts'
import { apiPolicies } from '#lib/gate/route-policy.ts'
import { limitsOf, newSession } from '#lib/gate/session.ts'

// Every route is called as the framework calls it, with nothing before it: what is refused is refused by the route.

type Handler = (request: Request) => Promise<Response>
type Route = Record<string, Handler>
type Guest = 'nobody' | Role | 'expired' | 'revoked' | 'twice'
const guests: Guest[] = ['nobody', ...roles, 'expired', 'revoked', 'twice']

const files = globSync('app/api/**/route.ts').map((file) => file.replaceAll('\\', '/'))
const routes = new Map<string, Route>()
for (const file of files) routes.set(`/${file.split('/').slice(1, -1).join('/')}`, await import(`../${file}`))

const hour = 3_600_000
const keeper: Doorkeeper = {
  cookie: 'lanyard_3000',
  sessions: memorySessions(),
  programs: memorySessions(),
  note: async () => {},
}
const cookies = new Map<Guest, string>([['nobody', '']])
for (const guest of guests.filter((one) => one !== 'nobody')) {
  const role = guest === 'expired' || guest === 'revoked' || guest === 'twice' ? 'Admin' : guest
  const begun = guest === 'expired' ? Date.now() - 9 * hour : Date.now()
  const { id, session } = newSession({ subject: guest, name: guest, role }, limitsOf.laptop, begun)
  await keeper.sessions.add(session)
  if (guest === 'revoked') await keeper.sessions.revoke(session.idHash, Date.now())
  const cookie = `lanyard_3000=${id}`
  cookies.set(guest, guest === 'twice' ? `${cookie}; ${cookie}` : cookie)
}

// Nothing is open behind the routes: whoever is let in meets that, with a status of its own.
vi.spyOn(console, 'error').mockImplementation(() => {})
beforeEach(() => setDoorkeeper(keeper))
afterAll(() => setDoorkeeper(undefined))

async function statusOf(handler: Handler, method: string, path: string, cookie: string, more: HeadersInit = {}) {
  const headers = { cookie, 'content-type': 'application/json', ...more }
  const body = method === 'GET' ? null : '{}'
  return (await handler(new Request(`http://127.0.0.1:3000${path}`, { method, headers, body }))).status
}

const everyMethod = [...apiPolicies].flatMap(([path, policy]) =>
  Object.entries(policy).map(([method, needed]) => ({ path, method, needed })),
)

describe.each(guests)('%s, at every route without the gate', (guest) => {
  test('comes in where the policy says so, and nowhere else', async () => {
    const wrong: string[] = []
    for (const { path, method, needed } of everyMethod) {
      const status = await statusOf(routes.get(path)![method]!, method, path, cookies.get(guest)!)
      const rank = roles.indexOf(guest as Role)
      const right =
        rank === -1 ? status === 401 : rank < roles.indexOf(needed) ? status === 403 : ![401, 403, 503].includes(status)
      if (!right) wrong.push(`${method} ${path}: ${status}`)
    }
    expect(wrong).toEqual([])
  })
})

test.each(['text/event-stream', 'application/x-ndjson'])('a stranger who asks for %s gets none', async (accept) => {
  for (const { path, method } of everyMethod)
    expect([path, await statusOf(routes.get(path)![method]!, method, path, '', { accept })]).toEqual([path, 401])
})

test('without the gate nothing is answered at all', async () => {
  setDoorkeeper(undefined)
  for (const { path, method } of everyMethod)
    expect([path, await statusOf(routes.get(path)![method]!, method, path, cookies.get('Admin')!)]).toEqual([path, 503])
})

test('the test itself can fail: a route that asks nobody is told from one that does', async () => {
  const careless: Handler = async () => Response.json({})
  expect(await statusOf(careless, 'GET', '/api/status', '')).toBe(200)
  const wrongRole = routes.get('/api/status')!.GET!
  expect(await statusOf(wrongRole, 'GET', '/api/history/file', cookies.get('Viewer')!)).toBe(403)
})
