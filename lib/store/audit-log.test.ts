import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditDraft } from '#lib/model/audit-entry.ts'
import { removeOldAuditEntries } from './audit-log.ts'
import { type Engine, openEngine } from './engine.ts'
import { type Store, storeOn } from './store.ts'
import { type TestDatabase, testDatabases } from './testing/databases.ts'

const entry = (change: Partial<AuditDraft> = {}): AuditDraft => ({
  action: 'imported',
  subject: 'ada',
  name: 'Ada \0 <script>',
  role: 'Admin',
  about: '3 files',
  ...change,
})

describe.each(testDatabases())('the audit log on $name', ({ start }) => {
  describe.skipIf(start === undefined)('when it is there', () => {
    let database: TestDatabase
    let engine: Engine
    let store: Store
    const run = (statement: string) => sql.raw(statement).execute(engine.db)
    beforeAll(async () => {
      database = await start!()
      engine = await openEngine(database.settings)
      store = storeOn(engine)
    }, 120_000)
    afterAll(async () => {
      await store.close()
      await database.stop()
    })

    it('gives back what was written, the last first, a page at a time', async () => {
      for (const about of ['one', 'two', 'three']) await store.record(entry({ about }))
      await store.record(entry({ action: 'signed in', subject: 'eve', about: 'four' }))
      const [last, ...rest] = await store.auditEntries({ most: 3 })
      expect(last).toMatchObject({ action: 'signed in', subject: 'eve', name: 'Ada \0 <script>', role: 'Admin' })
      expect(Math.abs(Date.parse(last!.at) - Date.now())).toBeLessThan(60_000)
      expect(rest.map(({ about }) => about)).toEqual(['three', 'two'])
      const next = await store.auditEntries({ most: 3, before: rest.at(-1)!.id })
      expect(next.map(({ about }) => about)).toEqual(['one'])
      expect((await store.auditEntries({ most: 9, action: 'signed in' })).map(({ about }) => about)).toEqual(['four'])
      expect((await store.auditEntries({ most: 9, subject: 'ada' })).length).toBe(3)
      expect(await store.auditCount({})).toBe(4)
      expect(await store.auditCount({ action: 'imported', subject: 'ada' })).toBe(3)
    })

    it.each([
      "update audit_entry set subject = 'nobody'",
      "update audit_entry set body = '{}' where entry_id = 1",
      "update audit_entry set at = now() - interval '2 years'",
      'delete from audit_entry',
      'delete from audit_entry where entry_id = 2',
      'truncate audit_entry',
      `with gone as (delete from audit_entry returning 1) select count(*) from gone`,
      `insert into audit_entry (entry_id, action, subject, body) values (1, 'imported', 'nobody', '{}')`,
      `insert into audit_entry (entry_id, action, subject, body) overriding system value
         values (1, 'imported', 'nobody', '{}') on conflict (entry_id) do update set subject = 'nobody'`,
    ])('refuses: %s', async (statement) => {
      const before = await store.auditEntries({ most: 99 })
      await expect(run(statement)).rejects.toThrow()
      expect(await store.auditEntries({ most: 99 })).toEqual(before)
    })

    it('lets entries go that are older than a year, and no younger one', async () => {
      await run(`insert into audit_entry (at, action, subject, body)
        values (now() - interval '366 days', 'imported', 'old', '{}'), (now() - interval '364 days', 'imported', 'young', '{}')`)
      expect(await removeOldAuditEntries(engine.db)).toBe(1)
      expect(await store.auditEntries({ most: 9, subject: 'old' })).toEqual([])
      expect(await store.auditEntries({ most: 9, subject: 'young' })).toHaveLength(1)
    })

    it('would be changed without its triggers: it is these that refuse', async () => {
      await engine.db.transaction().execute(async (transaction) => {
        await sql.raw('alter table audit_entry disable trigger user').execute(transaction)
        const { rows } = await sql<{ subject: string }>`
          update audit_entry set subject = 'nobody' returning subject`.execute(transaction)
        expect(rows.length).toBeGreaterThan(3)
        await sql.raw('alter table audit_entry enable trigger user').execute(transaction)
      })
    })
  })
})
