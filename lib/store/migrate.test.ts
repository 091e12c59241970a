import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { factKey, factText, hashOf } from './fact-text.ts'
import { factsOf, publishedSnapshots } from './load.ts'
import { migrate } from './migrate.ts'
import { migrations, stillValid, type Tables } from './schema.ts'
import { tenantKey } from './snapshot-rows.ts'
import { draft, resource } from './testing/drafts.ts'
import { postgresPrograms, startPostgres } from './testing/postgres.ts'

const programs = postgresPrograms()
const server = programs === undefined ? undefined : await startPostgres(programs)
afterAll(() => server?.stop())

const onPGlite = async () => new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: new PGlite() }) })
async function onPostgres(schema: string): Promise<Kysely<Tables>> {
  const pool = new Pool({ connectionString: `${server!.databaseUrl}?options=-csearch_path%3D${schema}` })
  await pool.query(`create schema ${schema}`)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

const tenant = tenantKey('old')

/** A database as the Lanyard that knew so many migrations left it, with one snapshot in it. */
async function asOf(db: Kysely<Tables>, version: number) {
  const run = (statement: string) => sql.raw(statement).execute(db)
  await run('create table schema_migration (version int primary key, applied_at timestamptz not null default now())')
  for (const [place, statements] of migrations.slice(0, version).entries()) {
    for (const statement of statements) await run(statement)
    await run(`insert into schema_migration (version) values (${place + 1})`)
  }
  if (version === 0) return
  await run(
    version === 1
      ? `insert into tenant (tenant_id, last_snapshot) values ('${tenant}', 7)`
      : 'update numbering set last_snapshot = 7',
  )
  const { facts: _, ...about } = draft('old', {})
  await sql`insert into snapshot (tenant_id, snapshot_id, status, source, about, published_at)
    values (${tenant}::uuid, 7, 'published', 'import', ${JSON.stringify({ ...about, counts: {} })}, now())`.execute(db)
  const body = factText(resource('a'))
  await sql`insert into object_version (tenant_id, object_key, valid_from, valid_to, ord, kind, hash, body) values
    (${tenant}::uuid, ${factKey('resources', resource('a').id)}::uuid, 7, ${stillValid}::int, 1, 'resources',
     decode(${hashOf(body)}, 'hex'), ${body})`.execute(db)
}

describe.each([
  { name: 'PGlite', open: onPGlite },
  {
    name: server ? 'PostgreSQL' : 'PostgreSQL (skipped: `initdb` is not installed)',
    open: server && ((version: number) => onPostgres(`from_${version}`)),
  },
])('migrations on $name', ({ open }) => {
  it.skipIf(open === undefined).each(migrations.map((_, place) => place))(
    'bring tables of version %i to the newest, and keep what is in them',
    { timeout: 60_000 },
    async (version) => {
      const db = await open!(version)
      await asOf(db, version)
      await migrate(db)
      await migrate(db)
      const { rows } = await sql<{ version: number }>`select version from schema_migration order by version`.execute(db)
      expect(rows.map((row) => row.version)).toEqual(migrations.map((_, place) => place + 1))
      const [snapshot] = await publishedSnapshots(db, 'old')
      if (version === 0) expect(snapshot).toBeUndefined()
      else {
        expect(snapshot).toMatchObject({ id: 7, label: 'an import' })
        expect((await factsOf(db, snapshot!)).resources).toEqual([resource('a')])
        const numbering = await db.selectFrom('numbering').select('last_snapshot').executeTakeFirstOrThrow()
        expect(numbering.last_snapshot).toBe(7)
      }
      await db.destroy()
    },
  )
})
