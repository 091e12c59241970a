/** Two moments in milliseconds since 1970, the earlier first. */
export interface TimeRange {
  from: number
  to: number
}

/** Closer than this nothing is told apart any more. */
const shortest = 60_000

export const lengthOf = ({ from, to }: TimeRange) => to - from

/** Where in the range a moment lies: 0 at its start, 1 at its end. */
export const placeIn = (range: TimeRange, at: number) => (at - range.from) / lengthOf(range)

export const momentAt = (range: TimeRange, place: number) => range.from + place * lengthOf(range)

/** `factor` below 1 looks closer; the moment `about` stays where it is. */
export function zoomed(range: TimeRange, factor: number, about: number): TimeRange {
  const length = Math.max(shortest, lengthOf(range) * factor)
  const from = about - placeIn(range, about) * length
  return { from, to: from + length }
}

/** `share` of its own length later; earlier where it is negative. */
export function moved({ from, to }: TimeRange, share: number): TimeRange {
  const by = (to - from) * share
  return { from: from + by, to: to + by }
}

/** Kept inside what there is to see: moved if it fits, else all of it. */
export function within(range: TimeRange, whole: TimeRange): TimeRange {
  const length = lengthOf(range)
  if (length >= lengthOf(whole)) return whole
  const from = Math.min(Math.max(range.from, whole.from), whole.to - length)
  return { from, to: from + length }
}

/** All of these moments with a margin at both ends; `undefined` where there is none. */
export function rangeOf(moments: readonly number[]): TimeRange | undefined {
  if (moments.length === 0) return undefined
  const [from, to] = moments.reduce(([first, last], at) => [Math.min(first, at), Math.max(last, at)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number])
  const margin = Math.max(3_600_000, (to - from) * 0.03)
  return { from: from - margin, to: to + margin }
}

/** `2026-05-12T02:00Z/2026-05-12T03:10Z`, to the minute. */
export const rangeText = ({ from, to }: TimeRange) => `${minuteText(from)}/${minuteText(to)}`

export function rangeFrom(text: string): TimeRange | null {
  const [from = Number.NaN, to = Number.NaN] = text.split('/').map(Date.parse)
  return from < to ? { from, to } : null
}

const minuteText = (at: number) => new Date(at).toISOString().replace(/:\d\d\.\d+Z$/, 'Z')
