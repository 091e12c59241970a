import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoreSettings } from '../engine.ts'
import { postgresPrograms, startPostgres } from './postgres.ts'

export interface TestDatabase {
  settings: StoreSettings
  stop(): Promise<void>
}

/** The two databases that every test of the store runs on; `start` is absent where one is not installed. */
export function testDatabases(): { name: string; start?: () => Promise<TestDatabase> }[] {
  const programs = postgresPrograms()
  return [
    { name: 'PGlite', start: async () => startPGlite() },
    programs === undefined
      ? { name: 'PostgreSQL (skipped: `initdb` is not installed)' }
      : { name: 'PostgreSQL', start: () => startPostgresDatabase(programs) },
  ]
}

function startPGlite(): TestDatabase {
  const dataDirectory = temporaryDirectory()
  return {
    settings: { dataDirectory },
    stop: async () => rmSync(dataDirectory, { recursive: true, force: true }),
  }
}

async function startPostgresDatabase(programs: string): Promise<TestDatabase> {
  const { databaseUrl, stop } = await startPostgres(programs)
  return { settings: { dataDirectory: join(tmpdir(), 'lanyard-is-not-made'), databaseUrl }, stop }
}

export const temporaryDirectory = () => mkdtempSync(join(tmpdir(), 'lanyard-store-'))
