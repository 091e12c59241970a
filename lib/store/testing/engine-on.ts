import type { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import type { Engine } from '../engine.ts'
import { migrate } from '../migrate.ts'
import type { Tables } from '../schema.ts'

/** An engine in this thread, where a test can reach the file system under it and hear each statement. */
export async function engineOn(pglite: PGlite, hears: (statement: string) => void = () => {}): Promise<Engine> {
  const log = ({ query }: { query: { sql: string } }) => hears(query.sql)
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), log })
  const run = async (statement: string) => void (await sql.raw(statement).execute(db))
  await migrate(db)
  return {
    db,
    abandonedAfter: 0,
    checkpoint: () => run('checkpoint'),
    vacuum: () => run('vacuum (analyze) object_version'),
    tidy: () => run('checkpoint'),
    close: () => db.destroy(),
  }
}
