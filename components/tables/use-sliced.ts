import { useLayoutEffect, useState } from 'react'
import { finished, inSlices, type Steps } from './steps.ts'

/** Up to so many rows it is done before the next paint. */
const few = 3_000

/** What the work gives; while the next is under way, what the one before gave. `make` must stay the same for the same work. */
export function useSliced<T>(make: (() => Steps<T>) | undefined, rows: number): T | undefined {
  const [result, setResult] = useState<{ value: T }>()
  useLayoutEffect(() => {
    if (!make) return
    if (rows <= few) return setResult({ value: finished(make()) })
    const calledOff = new AbortController()
    inSlices(make(), calledOff.signal).then((value) => {
      if (value !== undefined && !calledOff.signal.aborted) setResult({ value })
    })
    return () => calledOff.abort()
  }, [make, rows])
  return result?.value
}
