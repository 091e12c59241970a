import { type Ranges, runsOf } from '../becoming/ranges.ts'
import type { MovedPlaces } from './overlaid-places.ts'

interface Run {
  from: number
  to: number
}

/**
 * The runs of before, where they lie now, and those of fresh uses; one that nobody uses any more does no harm. A run of
 * which nothing is left has the number -1 in `ofOld`.
 */
export function overlaidRuns(
  old: Ranges,
  fresh: Run[],
  { moved, places }: { moved: MovedPlaces | undefined; places: number },
) {
  const count = old.from.length
  // Places come and go, and stay in order, and so do runs of them: two lists in order are made one.
  const waiting = fresh.map((run, at) => ({ ...run, at })).sort((a, b) => (isBefore(a, b) ? -1 : 1))
  const given = { from: new Int32Array(count + fresh.length), to: new Int32Array(count + fresh.length) }
  const oldAt = new Int32Array(count).fill(-1)
  const freshAt = new Int32Array(fresh.length)
  let length = 0
  let next = 0
  const put = (from: number, to: number) => {
    given.from[length] = from
    given.to[length] = to
    return length++
  }
  for (let range = 0; range < count; range++) {
    const from = moved ? moved.first[old.from[range]!]! : old.from[range]!
    const to = moved ? moved.end[old.to[range]!]! : old.to[range]!
    if (from >= to) continue
    while (next < waiting.length && isBefore(waiting[next]!, { from, to })) {
      const run = waiting[next++]!
      freshAt[run.at] = put(run.from, run.to)
    }
    oldAt[range] = put(from, to)
  }
  for (const run of waiting.slice(next)) freshAt[run.at] = put(run.from, run.to)
  const { runs, numbers } = runsOf({ from: given.from.subarray(0, length), to: given.to.subarray(0, length) }, places)
  const numberOf = (at: number) => (at === -1 ? -1 : numbers[at]!)
  return { runs, ofOld: oldAt.map(numberOf), ofFresh: freshAt.map(numberOf) }
}

const isBefore = (a: Run, b: Run) => a.from < b.from || (a.from === b.from && a.to > b.to)
