import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import { lockDirectory } from './lock.ts'
import { migrate } from './migrate.ts'
import { pgliteThread } from './pglite-thread.ts'
import { postgresPool } from './postgres-pool.ts'
import type { Tables } from './schema.ts'

export interface StoreSettings {
  /** Where the embedded database lies. Not touched when there is a `databaseUrl`. */
  dataDirectory: string
  /** A PostgreSQL to be used instead. */
  databaseUrl?: string
}

/** What differs between the embedded database and a PostgreSQL server. The statements are the same. */
export interface Engine {
  db: Kysely<Tables>
  /** After how many seconds without a sign of life an unfinished snapshot counts as left behind; 0: at once. */
  abandonedAfter: number
  /** Bounds the write-ahead log in the midst of much writing. */
  checkpoint(): Promise<void>
  /** Gives the space of removed rows back. */
  vacuum(): Promise<void>
  /** Brings the statistics up to date, and the space of dead rows back, after writing. */
  tidy(): Promise<void>
  close(): Promise<void>
}

export function openEngine(settings: StoreSettings): Promise<Engine> {
  return settings.databaseUrl === undefined
    ? pgliteEngine(settings.dataDirectory)
    : postgresEngine(settings.databaseUrl)
}

const vacuum = 'vacuum (analyze) numbering, snapshot, object_version'

/** Nobody else can be writing here, so whatever is unfinished was left behind. There is no autovacuum either. */
async function pgliteEngine(dataDirectory: string): Promise<Engine> {
  const directory = resolve(dataDirectory)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const lock = lockDirectory(directory)
  try {
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: await pgliteThread(directory) }) })
    const engine: Engine = {
      db,
      abandonedAfter: 0,
      checkpoint: () => run(db, 'checkpoint'),
      vacuum: () => run(db, vacuum),
      async tidy() {
        await run(db, vacuum)
        await run(db, 'checkpoint')
      },
      async close() {
        await db.destroy().finally(lock.release)
      },
    }
    await migrateOrClose(engine)
    return engine
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The server looks after its log and its dead rows by itself. Several Lanyards may write, each to its own tenant. */
async function postgresEngine(databaseUrl: string): Promise<Engine> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: await postgresPool(databaseUrl) }) })
  const engine: Engine = {
    db,
    abandonedAfter: 60,
    async checkpoint() {},
    vacuum: () => run(db, vacuum),
    tidy: () => run(db, 'analyze object_version'),
    close: () => db.destroy(),
  }
  await migrateOrClose(engine)
  return engine
}

async function migrateOrClose(engine: Engine) {
  try {
    await migrate(engine.db)
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function run(db: Kysely<Tables>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db)
}
