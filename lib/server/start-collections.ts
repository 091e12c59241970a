import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { RequestError } from './answered.ts'
import type { CollectionRequest, CollectionSchedule, CollectionsAnswer } from './collection-answers.ts'
import { collectionScheduleSchema } from './collection-request.ts'
import { type Collections, setCollections } from './collections.ts'

/** Takes up the schedule that is kept in the data directory. */
export function startCollections(dataDirectory: string): Collections {
  const started = collectionsIn(dataDirectory)
  setCollections(started)
  return started
}

function collectionsIn(dataDirectory: string): Collections {
  const scheduleFile = join(dataDirectory, 'schedule.json')
  const listeners = new Set<(state: CollectionsAnswer | undefined) => void>()
  let state: CollectionsAnswer = {}
  let cancelling: AbortController | undefined
  let ended: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const change = (next: CollectionsAnswer) => {
    state = next
    for (const listener of listeners) listener(state)
  }

  function plan(schedule: CollectionSchedule | undefined, from: number) {
    clearTimeout(timer)
    const { schedule: _, ...rest } = state
    if (!schedule) return change(rest)
    const wait = schedule.everyHours * 3_600_000
    timer = setTimeout(() => {
      if (!state.running) start(schedule.request)
    }, wait).unref()
    change({ ...rest, schedule: { ...schedule, nextAt: new Date(from + wait).toISOString() } })
  }

  function start(request: CollectionRequest) {
    if (state.running)
      throw new RequestError(409, `a collection is running since ${state.running.startedAt}: wait for it, or cancel it`)
    const startedAt = new Date().toISOString()
    const cancel = new AbortController()
    cancelling = cancel
    change({ ...state, running: { startedAt, request } })
    const options = {
      now: startedAt,
      dataDirectory,
      signal: cancel.signal,
      onProgress: (progress: NonNullable<CollectionsAnswer['running']>['progress']) =>
        change({ ...state, running: { startedAt, request, progress } }),
    }
    ended = taken(request, options).then(
      (outcome) => end({ startedAt, request, ...outcome }),
      (error: unknown) => {
        if (cancel.signal.aborted) return end({ startedAt, request, cancelled: true })
        console.error('lanyard: a collection failed:', error)
        end({ startedAt, request, error: error instanceof Error ? error.message : String(error) })
      },
    )
  }

  function end(last: Omit<NonNullable<CollectionsAnswer['last']>, 'endedAt'>) {
    const { running: _, ...rest } = state
    change({ ...rest, last: { ...last, endedAt: new Date().toISOString() } })
    plan(state.schedule, Date.now())
  }

  const kept = keptSchedule(scheduleFile)
  if (kept) plan(kept, Date.now())
  return {
    state: () => state,
    start,
    async preflight(request, signal) {
      const { getPreflight } = await import('./get-preflight.ts')
      return getPreflight(request, signal)
    },
    cancel: () => cancelling?.abort(new Error('the collection was cancelled')),
    schedule(schedule) {
      if (schedule) replaceFile(scheduleFile, JSON.stringify(schedule))
      else rmSync(scheduleFile, { force: true })
      plan(schedule, Date.now())
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      setCollections(undefined)
      clearTimeout(timer)
      cancelling?.abort(new Error('Lanyard was stopped'))
      for (const listener of listeners) listener(undefined)
      listeners.clear()
      await ended
    },
  }
}

/** The packages of Azure are large: they are loaded when they are needed first. */
async function taken(...parts: Parameters<typeof import('./take-snapshot.ts').takeSnapshot>) {
  const { takeSnapshot } = await import('./take-snapshot.ts')
  return takeSnapshot(...parts)
}

function keptSchedule(path: string) {
  try {
    return collectionScheduleSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // None was made, or it is of another version: it is set again on Sources.
    return undefined
  }
}

/** Whole or not at all. */
function replaceFile(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomBytes(4).toString('hex')}`
  writeFileSync(beside, text, { mode: 0o600 })
  renameSync(beside, path)
}
