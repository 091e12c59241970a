import { PGlite } from '@electric-sql/pglite'
import { expect, test } from 'vitest'
import { hashOf, limitsOf, newSession } from '#lib/gate/session.ts'
import { type Store, storeOn } from './store.ts'
import { caseFile, draft, resource } from './testing/drafts.ts'
import { engineOn } from './testing/engine-on.ts'
import { statementFaults } from './testing/statement-faults.ts'

/** Whole on each machine, and why. */
const notByTenant: Record<string, string> = {
  numbering: 'one row, asked for once for each snapshot',
  schema_migration: 'one row for each migration',
  sign_in_session: 'people sign in to Lanyard, not to a tenant that is shown',
  audit_entry: 'what people did in Lanyard, in one order',
}
const tenant = '11111111-1111-4111-8111-111111111111'

test('every table but the named ones has the tenant first in its key and in each unique index, and refers to no other', {
  timeout: 60_000,
}, async () => {
  const pglite = await PGlite.create()
  const { close } = await engineOn(pglite)
  const { rows: keys } = await pglite.query<{ name: string; first: string }>(`
    select c.relname as name, a.attname as first from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where n.nspname = 'public' and i.indisunique`)
  const { rows: tables } = await pglite.query<{ name: string }>(
    `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relkind = 'r'`,
  )
  const { rows: ties } = await pglite.query(`select conname from pg_constraint where contype = 'f'`)
  await close()
  const byTenant = tables.map(({ name }) => name).filter((name) => !(name in notByTenant))
  expect(byTenant.sort()).toEqual(['acceptance', 'case_file', 'object_version', 'saved_view', 'snapshot'])
  expect(byTenant.filter((name) => !keys.some((key) => key.name === name))).toEqual([])
  expect(keys.filter(({ name, first }) => byTenant.includes(name) && first !== 'tenant_id')).toEqual([])
  expect(ties).toEqual([])
})

test('every statement of the store goes to the machine of one tenant', { timeout: 60_000 }, async () => {
  const statements = new Set<string>()
  const engine = await engineOn(await PGlite.create(), (statement) => statements.add(statement))
  statements.clear()
  const store = storeOn(engine)
  const used = new Set<string>()
  const watched = new Proxy(store, {
    get: (of, name: keyof Store) => {
      used.add(name)
      return of[name]
    },
  })
  await walk(watched)
  expect(Object.keys(store).filter((name) => !used.has(name))).toEqual([])
  const faults = await Promise.all(
    [...statements].map(async (sql) => (await statementFaults(sql)).map((fault) => `${fault}: ${sql}`)),
  )
  expect(statements.size).toBeGreaterThan(20)
  expect(faults.flat()).toEqual([])
})

async function walk(store: Store) {
  const first = await store.publish(draft(tenant, { resources: [resource('one'), resource('two')] }))
  const second = await store.publish(draft(tenant, { resources: [resource('one', { location: 'elsewhere' })] }))
  await store.snapshots()
  await store.newest(tenant)
  await store.facts(first)
  await store.difference({ tenantId: tenant, from: first.id, to: second.id })
  await store.spans({ tenantId: tenant, kind: 'resources', id: resource('one').id })
  await store.accept(tenant, { finding: 'finding', reason: 'why', acceptedAt: '2026-05-20T00:00:00Z' } as never)
  await store.acceptances(tenant)
  await store.withdraw(tenant, 'finding')
  await store.saveView(tenant, { name: 'view', address: '/graph' } as never)
  await store.savedViews(tenant)
  await store.deleteView(tenant, 'view')
  await store.putCaseFile(tenant, caseFile())
  await store.caseFiles(tenant)
  await store.updateCaseFile(tenant, caseFile({ version: 2 }))
  await store.deleteCaseFile(tenant, caseFile({ version: 2 }))
  const { id, session } = newSession({ subject: 'ada', name: 'Ada', role: 'Admin' }, limitsOf.team, Date.now())
  await store.sessions.add(session)
  await store.sessions.touch(hashOf(id), session.createdAt + 1)
  await store.sessions.revoke(hashOf(id), session.createdAt + 2)
  await store.sessions.list()
  await store.record({ action: 'signed in', subject: 'ada', name: 'Ada', about: 'for the test' })
  await store.auditEntries({ most: 1, before: 9, action: 'signed in', subject: 'ada' })
  await store.auditCount({ action: 'signed in', subject: 'ada' })
  const lines: string[] = []
  for await (const line of store.historyLines(tenant)) lines.push(line)
  await store.removeSnapshots(tenant, [first.id])
  await store.removeSample()
  await store.removeTenant(tenant)
  async function* again() {
    for (const line of lines) yield line.trimEnd()
  }
  await store.restoreHistory(again())
  await store.close()
}

test.each([
  ['select * from object_version where kind = $1', 'all tenants'],
  ['select * from object_version where tenant_id = $1 or kind = $2', 'all tenants'],
  [
    'select * from snapshot s join object_version v on v.valid_from = s.snapshot_id where s.tenant_id = $1',
    'all tenants',
  ],
  ['delete from snapshot where status = $1', 'all tenants'],
  ['update saved_view set tenant_id = $1 where tenant_id = $2', 'move'],
  ['insert into saved_view (name_key, body) values ($1, $2)', 'without its tenant'],
  ['insert into saved_view (tenant_id, name_key) values ($1, $2) on conflict (name_key) do nothing', 'in all tenants'],
  ['select 1 from snapshot where tenant_id = $1 and exists (select 1 from object_version)', 'all tenants'],
  ['create table other (id int)', 'not among'],
])('refused: %s', async (sql, why) => {
  expect((await statementFaults(sql)).join()).toContain(why)
})
