import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Doorkeeper, setDoorkeeper } from './doorkeeper.ts'
import { entryFor } from './entry-for.ts'
import { memorySessions } from './memory-sessions.ts'
import { type Role, roles } from './role.ts'
import { apiPolicies } from './route-policy.ts'
import { limitsOf, newSession } from './session.ts'

let keeper: Doorkeeper
beforeEach(() => {
  keeper = { cookie: 'lanyard_3000', sessions: memorySessions(), programs: memorySessions(), note: async () => {} }
  setDoorkeeper(keeper)
})
afterEach(() => setDoorkeeper(undefined))

async function cookieOf(role: Role) {
  const { id, session } = newSession({ subject: role, name: role, role }, limitsOf.laptop, Date.now())
  await keeper.sessions.add(session)
  return `lanyard_3000=${id}`
}

async function statusOf(method: string, path: string, cookie?: string) {
  const entry = await entryFor({ method, path }, { cookie })
  return 'visitor' in entry ? 'in' : entry.refusal.status
}

test('whoever has the role that an address needs, or a higher one, enters; whoever has not is refused', async () => {
  for (const role of roles) {
    const cookie = await cookieOf(role)
    for (const [path, policy] of apiPolicies)
      for (const [method, needed] of Object.entries(policy))
        expect(await statusOf(method, path, cookie)).toBe(roles.indexOf(role) >= roles.indexOf(needed) ? 'in' : 403)
  }
})

test('a stranger is not told what is there', async () => {
  for (const path of ['/api/status', '/api/nothing', '/graph']) expect(await statusOf('GET', path)).toBe(401)
})

test('without the gate nobody enters', async () => {
  const cookie = await cookieOf('Admin')
  setDoorkeeper(undefined)
  expect(await statusOf('GET', '/api/status', cookie)).toBe(503)
})
