import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reading } from './reading.ts'

/** Readings older than this are done again, in milliseconds. */
const keptFor = 60 * 60_000

/** What makes two runs the same. */
export interface RunName {
  tenantId: string
  cloud: string
  selection: unknown
}

/** What a run has finished, on disk, so that another one can go on where it was killed. */
export interface Staging {
  /** When the run began whose readings are there. ISO 8601. */
  startedAt: string
  readings: Reading[]
  add(reading: Reading): void
  /** Nothing of it is needed any more. */
  discard(): void
}

/**
 * Opens the file at this path: one JSON line a reading, each of them whole or ignored. Without a path nothing is kept.
 * Only readings without gaps are taken up again.
 */
export function stagingAt(path: string | undefined, name: RunName, now: string): Staging {
  if (path === undefined) return { startedAt: now, readings: [], add() {}, discard() {} }
  const header = JSON.stringify(name)
  const before = earlier(path, header, Date.parse(now))
  if (!before) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    rmSync(path, { force: true })
    append(path, JSON.stringify({ header, startedAt: now }))
  }
  return {
    startedAt: before?.startedAt ?? now,
    readings: before?.readings ?? [],
    add: (reading) => append(path, JSON.stringify({ reading, at: new Date().toISOString() })),
    discard: () => rmSync(path, { force: true }),
  }
}

/** Until when a run goes on from what is kept there, ISO 8601; `undefined` where nothing is. */
export function keptUntil(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  const [first] = readFileSync(path, 'utf8').split('\n', 3).flatMap(parsed)
  return first?.startedAt && new Date(Date.parse(first.startedAt) + keptFor).toISOString()
}

function append(path: string, line: string) {
  const file = openSync(path, 'a', 0o600)
  try {
    // A line that was cut off by a kill ends here, before the next one begins.
    writeSync(file, `\n${line}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function earlier(path: string, header: string, now: number): { startedAt: string; readings: Reading[] } | undefined {
  if (!existsSync(path)) return undefined
  const [first, ...lines] = readFileSync(path, 'utf8').split('\n').flatMap(parsed)
  if (first?.header !== header || first.startedAt === undefined || now - Date.parse(first.startedAt) > keptFor)
    return undefined
  const readings = lines.flatMap(({ reading }) => (reading && reading.gaps.length === 0 ? [reading] : []))
  return { startedAt: first.startedAt, readings }
}

function parsed(line: string): { header?: string; startedAt?: string; reading?: Reading }[] {
  try {
    return line === '' ? [] : [JSON.parse(line)]
  } catch {
    return []
  }
}
