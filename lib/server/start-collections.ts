import { emulatorIn } from '#lib/azure/cloud.ts'
import type { Pause } from '#lib/azure/sign-in.ts'
import { keptUntil } from '#lib/azure/staging.ts'
import { RequestError } from './answered.ts'
import type { CollectionRequest, CollectionSchedule, CollectionsAnswer, LastCollection } from './collection-answers.ts'
import { collectionFiles } from './collection-files.ts'
import { collectionScheduleSchema, lastCollectionSchema } from './collection-request.ts'
import { type Collections, setCollections } from './collections.ts'
import { keepAt, keptAt } from './kept-file.ts'
import type { TakeSnapshotOptions } from './take-snapshot.ts'

/** Takes up the schedule that is kept in the data directory. */
export function startCollections(dataDirectory: string): Collections {
  const started = collectionsIn(dataDirectory)
  setCollections(started)
  return started
}

/** A run that was due while nothing ran begins so long after the start, in milliseconds. */
const catchUp = 60_000

function collectionsIn(dataDirectory: string): Collections {
  const files = collectionFiles(dataDirectory)
  const listeners = new Set<(state: CollectionsAnswer | undefined) => void>()
  const emulator = emulatorIn(process.env)
  let state: CollectionsAnswer = { revision: Date.now(), ...(emulator && { emulator }) }
  let cancelling: AbortController | undefined
  let closing = false
  let pauses: Pause[] = []
  let ended: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const change = (next: CollectionsAnswer) => {
    state = { ...next, revision: Math.max(Date.now(), state.revision + 1) }
    for (const listener of listeners) listener(state)
  }

  function plan(schedule: CollectionSchedule | undefined, from: number) {
    clearTimeout(timer)
    const { schedule: _, ...rest } = state
    if (!schedule) return change(rest)
    const now = Date.now()
    const due = from + schedule.everyHours * 3_600_000
    const next = due > now ? due : now + catchUp
    timer = setTimeout(() => {
      if (!state.running) start(schedule.request)
    }, next - now).unref()
    change({ ...rest, schedule: { ...schedule, nextAt: new Date(next).toISOString() } })
  }

  function start(request: CollectionRequest) {
    if (state.running)
      throw new RequestError(409, `a collection is running since ${state.running.startedAt}: wait for it, or cancel it`)
    const startedAt = new Date().toISOString()
    const cancel = new AbortController()
    cancelling = cancel
    keepAt(files.last, { startedAt, request })
    change({ ...state, running: { startedAt, request } })
    const options: TakeSnapshotOptions = {
      now: startedAt,
      dataDirectory,
      signal: cancel.signal,
      onProgress(progress) {
        // Requests that were on their way when it was cancelled come to their end after it.
        if (cancelling === cancel) change({ ...state, running: { startedAt, request, progress } })
      },
      onPaused(pause) {
        pauses = pause ? [...pauses, pause] : []
      },
    }
    ended = taken(request, options)
      .then(
        ({ snapshot, resumed }) => ({ outcome: 'published' as const, snapshotId: snapshot.id, resumed }),
        (error: unknown) => {
          if (cancel.signal.aborted) return { outcome: closing ? ('interrupted' as const) : ('cancelled' as const) }
          console.error('lanyard: a collection failed:', error)
          return { outcome: 'failed' as const, error: error instanceof Error ? error.message : String(error) }
        },
      )
      .then((outcome) => end({ startedAt, endedAt: new Date().toISOString(), request, ...outcome }))
  }

  function end(last: LastCollection) {
    cancelling = undefined
    pauses = []
    keepAt(files.last, last)
    const { running: _, ...rest } = state
    change({ ...rest, last: withResume(last) })
    if (!closing) plan(state.schedule, Date.now())
  }

  function withResume(last: LastCollection): LastCollection {
    const until = last.outcome === 'published' ? undefined : keptUntil(files.staging)
    return { ...last, ...(until !== undefined && Date.parse(until) > Date.now() && { resumableUntil: until }) }
  }

  const last = keptAt(files.last, lastCollectionSchema)
  if (last) state = { ...state, last: withResume(last) }
  const kept = keptAt(files.schedule, collectionScheduleSchema)
  if (kept) plan(kept, Date.parse(last?.endedAt ?? last?.startedAt ?? '') || Date.now())
  return {
    state: () => state,
    start,
    async preflight(request, signal) {
      const { getPreflight } = await import('./get-preflight.ts')
      return getPreflight(request, signal)
    },
    cancel: () => cancelling?.abort(new Error('the collection was cancelled')),
    lookAgain() {
      for (const pause of pauses.splice(0)) pause.lookAgain()
    },
    schedule(schedule) {
      keepAt(files.schedule, schedule)
      plan(schedule, Date.now())
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closing = true
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
