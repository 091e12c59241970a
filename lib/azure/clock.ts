import { setTimeout as pause } from 'node:timers/promises'

/** Time, handed in so that tests can let it run faster. Milliseconds. */
export interface Clock {
  now(): number
  /** Rejects with the signal's reason when that is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const realClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    signal?.throwIfAborted()
    await pause(milliseconds, undefined, { signal }).catch((error: unknown) => {
      signal?.throwIfAborted()
      throw error
    })
  },
}
