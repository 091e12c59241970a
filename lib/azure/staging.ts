import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { factKinds } from '#lib/model/facts.ts'
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
  /** Begins to write it, after those before it. */
  add(reading: Reading): void
  /** Waits for what is being written; nothing is added any more. @throws what went wrong with it */
  close(): Promise<void>
  /** Nothing of it is needed any more. */
  discard(): void
}

/**
 * Opens the file at this path: one JSON line a reading, each of them whole or ignored. Without a path nothing is kept.
 * Only readings without gaps are taken up again.
 */
export function stagingAt(path: string | undefined, name: RunName, now: string): Staging {
  if (path === undefined) return { startedAt: now, readings: [], add() {}, async close() {}, discard() {} }
  const header = JSON.stringify(name)
  const before = earlier(path, header, Date.parse(now))
  if (!before) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    rmSync(path, { force: true })
    writeFileSync(path, `${JSON.stringify({ header, startedAt: now })}\n`, { mode: 0o600 })
  }
  let writing = Promise.resolve()
  let closed = false
  return {
    startedAt: before?.startedAt ?? now,
    readings: before?.readings ?? [],
    add(reading) {
      if (closed) return
      writing = writing.then(() => append(path, reading))
      // Whoever waits for it is told.
      writing.catch(() => {})
    },
    close() {
      closed = true
      return writing
    },
    discard: () => rmSync(path, { force: true }),
  }
}

/** Until when a run goes on from what is kept there, ISO 8601; `undefined` where nothing is. */
export function keptUntil(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  const [first] = readFileSync(path, 'utf8').split('\n', 3).flatMap(parsed)
  return first?.startedAt && new Date(Date.parse(first.startedAt) + keptFor).toISOString()
}

/** Characters that are written at a time: all of a large tenant at once would hold up everything else for seconds. */
const atOnce = 256 * 1024

async function append(path: string, reading: Reading): Promise<void> {
  const file = await open(path, 'a', 0o600)
  try {
    let text = ''
    for (const part of lineOf(reading)) {
      text += part
      if (text.length < atOnce) continue
      await file.appendFile(text)
      text = ''
    }
    await file.appendFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** One line of JSON, fact by fact. */
function* lineOf({ facts, ...rest }: Reading): Generator<string> {
  // A line that was cut off by a kill ends here, before the next one begins.
  yield `\n{"at":"${new Date().toISOString()}","reading":${JSON.stringify(rest).slice(0, -1)},"facts":{`
  for (const [index, kind] of factKinds.entries()) {
    yield `${index === 0 ? '' : ','}"${kind}":[`
    for (const [place, fact] of facts[kind].entries()) yield `${place === 0 ? '' : ','}${JSON.stringify(fact)}`
    yield ']'
  }
  yield '}}}\n'
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
