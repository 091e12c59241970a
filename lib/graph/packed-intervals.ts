import type { Interval } from './reach.ts'

// An interval as one number, so that many sort as plain numbers do: the start above, the end in the lower 26 bits.
const unit = 2 ** 26

export const packed = (start: number, end: number) => start * unit + end

/** The sorted disjoint intervals that hold the same numbers. Sorts `all` in place. */
export function unionOfPacked(all: Float64Array): Interval[] {
  all.sort()
  const merged: Interval[] = []
  let last: Interval | undefined
  for (const one of all) {
    const start = Math.floor(one / unit)
    const end = one - start * unit
    if (last && start <= last[1]) {
      if (end > last[1]) last[1] = end
    } else {
      last = [start, end]
      merged.push(last)
    }
  }
  return merged
}
