import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf, limitsOf, newSession } from '#lib/gate/session.ts'
import { visitorOf } from '#lib/gate/visitor.ts'
import { memorySessions } from '../gate/memory-sessions.ts'
import { type Engine, openEngine } from './engine.ts'
import { sessionsIn } from './sessions.ts'
import { type TestDatabase, testDatabases } from './testing/databases.ts'

const minute = 60_000
const person = { subject: 'one', name: 'Ada \0', role: 'Operator' as const }

describe.each(testDatabases())('sessions on $name', ({ start }) => {
  describe.skipIf(start === undefined)('when it is there', () => {
    let database: TestDatabase
    let engine: Engine
    beforeAll(async () => {
      database = await start!()
      engine = await openEngine(database.settings)
    }, 120_000)
    afterAll(async () => {
      await engine.close()
      await database.stop()
    })

    async function signedIn(at = Date.now()) {
      const sessions = sessionsIn(engine.db)
      const { id, session } = newSession(person, limitsOf.team, at)
      await sessions.add(session)
      const keeper = { cookie: '__Host-lanyard', sessions, programs: memorySessions(), note: async () => {} }
      return {
        id,
        session,
        sessions,
        look: (now: number) => visitorOf({ cookie: `__Host-lanyard=${id}` }, keeper, now),
      }
    }

    it('are given back as they were put in', async () => {
      const { session, sessions } = await signedIn()
      expect(await sessions.find(session.idHash)).toEqual(session)
      expect(await sessions.list()).toContainEqual(session)
      expect(await sessions.find('nothing')).toBeUndefined()
    })

    it('are known by the hash of their id; the id itself is nowhere in the database', async () => {
      const { id, session } = await signedIn()
      const { rows } = await sql<{ row: string }>`select s::text as row from sign_in_session s`.execute(engine.db)
      const all = rows.map(({ row }) => row).join('\n')
      expect(all).toContain(hashOf(id))
      expect(all).not.toContain(id)
      expect(session.idHash).toHaveLength(64)
    })

    it('end when they were idle for half an hour, and after eight hours whatever happens', async () => {
      const begun = Date.now()
      const idle = await signedIn(begun)
      expect(await idle.look(begun + 31 * minute)).toBeUndefined()
      const used = await signedIn(begun)
      for (let at = 0; at < 8 * 60; at += 20) expect(await used.look(begun + at * minute)).toBeDefined()
      expect(await used.look(begun + 8 * 60 * minute)).toBeUndefined()
    })

    it('end at once when somebody revokes them, and stay so', async () => {
      const { session, sessions, look } = await signedIn()
      expect((await look(Date.now()))?.session).toMatchObject(person)
      await sessions.revoke(session.idHash, 1000)
      expect(await look(Date.now())).toBeUndefined()
      await sessions.touch(session.idHash, Date.now() + 1)
      await sessions.revoke(session.idHash, 2000)
      expect((await sessions.find(session.idHash))?.revokedAt).toBe(1000)
      expect(await look(Date.now())).toBeUndefined()
    })

    it('are not seen earlier than they were', async () => {
      const { session, sessions } = await signedIn()
      await sessions.touch(session.idHash, session.lastSeenAt + 5000)
      await sessions.touch(session.idHash, session.lastSeenAt + 3000)
      expect((await sessions.find(session.idHash))?.lastSeenAt).toBe(session.lastSeenAt + 5000)
    })

    it('that are over are forgotten when the next begins', async () => {
      const old = await signedIn(Date.now() - 9 * 60 * minute)
      await signedIn()
      expect(await old.sessions.find(old.session.idHash)).toBeUndefined()
    })
  })
})
