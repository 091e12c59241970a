/** Work that yields now and then, so that it need not be done in one go. */
export type Steps<T> = Generator<void, T>

/** In one go. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Milliseconds of work between two chances for the page to answer and to paint. */
const slice = 6

/** Between what people do; `undefined` where it was called off. */
export async function inSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T | undefined> {
  for (;;) {
    await others()
    if (signal.aborted) return undefined
    const until = performance.now() + slice
    while (performance.now() < until) {
      const step = steps.next()
      if (step.done) return step.value
    }
  }
}

interface Scheduler {
  yield?(): Promise<void>
}

function others(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}
