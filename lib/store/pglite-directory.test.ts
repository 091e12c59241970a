import type fs from 'node:fs'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openedPGlite } from './pglite-directory.ts'
import { openStore } from './store.ts'
import { temporaryDirectory } from './testing/databases.ts'

const fsyncs = vi.hoisted(() => ({ count: 0 }))
vi.mock('node:fs', async (original) => {
  const actual = await original<typeof fs>()
  return {
    ...actual,
    fsyncSync(file: number) {
      fsyncs.count += 1
      actual.fsyncSync(file)
    },
  }
})

let directory: string
beforeAll(async () => {
  directory = temporaryDirectory()
  // What is left when the very first opening was cut short.
  mkdirSync(join(directory, 'pg18.creating'))
  writeFileSync(join(directory, 'pg18.creating', 'PG_VERSION'), '18\n')
  await (await openedPGlite(directory)).close()
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

it('a database whose creation was cut short is made anew', () => {
  expect(existsSync(join(directory, 'pg18', 'PG_VERSION'))).toBe(true)
  expect(existsSync(join(directory, 'pg18.creating'))).toBe(false)
})

it('every commit is synced to the disk', async () => {
  const database = await openedPGlite(directory)
  await database.query('create table proof (number int)')
  for (let number = 0; number < 5; number += 1) {
    const before = fsyncs.count
    await database.query('insert into proof values ($1)', [number])
    expect(fsyncs.count).toBeGreaterThan(before)
  }
  await database.close()
})

it('files of another PostgreSQL version are refused, untouched, saying what to do', async () => {
  const other = temporaryDirectory()
  mkdirSync(join(other, 'pg18'))
  writeFileSync(join(other, 'pg18', 'PG_VERSION'), '17\n')
  const settings = { dataDirectory: other }
  const refusal =
    /holds a database of PostgreSQL 17, and this Lanyard reads 18: start the Lanyard that wrote it, or set/
  await expect(openStore(settings)).rejects.toThrow(refusal)
  // The lock is given back: the second try is told the same.
  await expect(openStore(settings)).rejects.toThrow(refusal)
  rmSync(other, { recursive: true })
})

it('a directory without PG_VERSION is refused', async () => {
  const other = temporaryDirectory()
  mkdirSync(join(other, 'pg18'))
  await expect(openedPGlite(other)).rejects.toThrow(/holds no database, for PG_VERSION is missing: move it away/)
  rmSync(other, { recursive: true })
})

it('tables of a newer Lanyard are refused', async () => {
  const other = temporaryDirectory()
  cpSync(join(directory, 'pg18'), join(other, 'pg18'), { recursive: true })
  const database = await openedPGlite(other)
  await database.exec(
    'create table schema_migration (version int primary key); insert into schema_migration values (99)',
  )
  await database.close()
  await expect(openStore({ dataDirectory: other })).rejects.toThrow(
    /written by a newer Lanyard \(schema 99, this one knows \d+\): start that one, or use another database/,
  )
  rmSync(other, { recursive: true })
})
