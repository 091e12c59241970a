import type { CollectionRequest, CollectionSchedule, CollectionsAnswer, PreflightAnswer } from './collection-answers.ts'

/** The one collection that may run in this process, how the last one ended, and when the next one is due. */
export interface Collections {
  state(): CollectionsAnswer
  /** Begins one; how it goes is in the state. @throws {RequestError} when one is running */
  start(request: CollectionRequest): void
  cancel(): void
  /** Somebody signed in: a run that waits for that goes on now. */
  lookAgain(): void
  preflight(request: CollectionRequest, signal?: AbortSignal): Promise<PreflightAnswer>
  schedule(schedule: Pick<CollectionSchedule, 'everyHours' | 'request'> | undefined): void
  /** Calls back after each change, and with `undefined` when there will be none any more. */
  watch(listener: (state: CollectionsAnswer | undefined) => void): () => void
  close(): Promise<void>
}

// Next bundles its own copy of every module; what must be one in the process hangs on `globalThis`.
const slot = Symbol.for('lanyard.collections')
const shared = globalThis as { [slot]?: Collections }

export function collections(): Collections {
  const running = shared[slot]
  if (!running) throw new Error('collecting is not set up: start Lanyard with `npm start`')
  return running
}

export function setCollections(one: Collections | undefined): void {
  if (one) shared[slot] = one
  else delete shared[slot]
}
