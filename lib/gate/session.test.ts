import { describe, expect, test } from 'vitest'
import { memorySessions } from './memory-sessions.ts'
import { hashOf, isLive, limitsOf, newSession } from './session.ts'
import { cookieOf, visitorOf } from './visitor.ts'

const start = Date.UTC(2026, 10, 1)
const minute = 60_000
const person = { subject: 'one', name: 'Ada', role: 'Operator' as const }

async function signedIn() {
  const keeper = {
    cookie: 'lanyard_3000',
    sessions: memorySessions(),
    programs: memorySessions(),
    note: async () => {},
  }
  const { id, session } = newSession(person, limitsOf.team, start)
  await keeper.sessions.add(session)
  return { keeper, id, cookie: `other=1; lanyard_3000=${id}` }
}

describe('a session', () => {
  test('is known by its cookie, and kept under the hash of it only', async () => {
    const { keeper, id, cookie } = await signedIn()
    expect((await visitorOf({ cookie }, keeper, start))?.session).toMatchObject(person)
    expect(JSON.stringify(await keeper.sessions.list())).not.toContain(id)
    expect((await keeper.sessions.list())[0]!.idHash).toBe(hashOf(id))
  })

  test('ends when it was idle, and goes on while it is used, to its end at most', async () => {
    const { keeper, cookie } = await signedIn()
    expect(await visitorOf({ cookie }, keeper, start + 31 * minute)).toBeUndefined()
    for (let at = 0; at < 8 * 60; at += 20)
      expect(await visitorOf({ cookie }, keeper, start + at * minute)).toBeDefined()
    expect(await visitorOf({ cookie }, keeper, start + 8 * 60 * minute)).toBeUndefined()
  })

  test('that was revoked is over at once', async () => {
    const { keeper, id, cookie } = await signedIn()
    await keeper.sessions.revoke(hashOf(id), start + 1)
    expect(await visitorOf({ cookie }, keeper, start + 2)).toBeUndefined()
  })

  test('of a browser is no bearer token, and one of a program no cookie', async () => {
    const { keeper, id } = await signedIn()
    const program = newSession(person, limitsOf.laptop, start)
    await keeper.programs.add(program.session)
    expect(await visitorOf({ authorization: `Bearer ${id}` }, keeper, start)).toBeUndefined()
    expect(await visitorOf({ cookie: `lanyard_3000=${program.id}` }, keeper, start)).toBeUndefined()
    const known = await visitorOf({ authorization: `Bearer ${program.id}` }, keeper, start)
    expect(known?.session).toMatchObject(person)
    expect(known?.requestToken).toBeUndefined()
  })

  test('cannot be had by half an id, two ids, or a word that objects know', async () => {
    const { keeper, id } = await signedIn()
    for (const value of [id.slice(0, -1), `${id}x`, `${id}; lanyard_3000=${id}`, '__proto__', 'constructor', ''])
      expect(await visitorOf({ cookie: `lanyard_3000=${value}` }, keeper, start)).toBeUndefined()
  })
})

test('each session has another id and another hash', () => {
  const ids = Array.from({ length: 100 }, () => newSession(person, limitsOf.team, start))
  expect(new Set(ids.map(({ id }) => id)).size).toBe(100)
  expect(ids.every(({ session }) => isLive(session, start))).toBe(true)
})

test('sessions that are over are forgotten when another one begins', async () => {
  const store = memorySessions()
  const { session } = newSession(person, limitsOf.team, start)
  await store.add(session)
  await store.add(newSession(person, limitsOf.team, start + 9 * 60 * minute).session)
  expect(await store.find(session.idHash)).toBeUndefined()
})

test.each([
  ['a=1', '1'],
  ['b=2; a=1==', '1=='],
  ['ab=1', undefined],
  ['a=1; a=1', undefined],
  ['', undefined],
])('in the cookies `%s` the one named a is %s', (header, value) => {
  expect(cookieOf(header, 'a')).toBe(value)
})
