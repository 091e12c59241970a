import { type Clock, realClock } from '../clock.ts'

/** A clock that runs so many times faster than the real one, from a moment on. */
export function fastClock(times: number, startsAt = Date.now()): Clock {
  const began = performance.now()
  return {
    now: () => startsAt + (performance.now() - began) * times,
    sleep: (milliseconds, signal) => realClock.sleep(milliseconds / times, signal),
  }
}
