import { nameKey } from './name-key.ts'
import { finished, type Steps } from './steps.ts'

/** `undefined` is what is not known. */
export type SortValue = string | number | undefined

export interface Sorting<Row> {
  by(row: Row): SortValue
  descending: boolean
}

const stride = 1_000

/** In one go. */
export const rowOrder = <Row>(rows: readonly Row[], sorting: Sorting<Row>): Int32Array =>
  finished(rowOrderSteps(rows, sorting))

/**
 * Places of the rows in order, so that narrowing only walks it. Rows alike stay as they came, and what is not known
 * comes last, whichever way it is sorted. Numbers come before words.
 */
export function* rowOrderSteps<Row>(rows: readonly Row[], { by, descending }: Sorting<Row>): Steps<Int32Array> {
  const keys: SortValue[] = new Array(rows.length)
  for (let place = 0; place < rows.length; place++) {
    const value = by(rows[place]!)
    keys[place] = typeof value === 'string' ? nameKey(value) : value
    if (place % stride === 0) yield
  }
  const rankOf = yield* ranksOf(keys)
  const unknown = rankOf.size
  const ranks = new Int32Array(rows.length)
  for (let place = 0; place < rows.length; place++) {
    const key = keys[place]
    const rank = key === undefined ? unknown : rankOf.get(key)!
    ranks[place] = descending && key !== undefined ? unknown - 1 - rank : rank
    if (place % stride === 0) yield
  }
  return placesByRank(ranks, unknown + 1)
}

/** Every key once, with its place among them. */
function* ranksOf(keys: readonly SortValue[]): Steps<Map<SortValue, number>> {
  const numbers = new Set<number>()
  const words = new Set<string>()
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place]
    if (typeof key === 'number') numbers.add(key)
    else if (key !== undefined) words.add(key)
    if (place % stride === 0) yield
  }
  const rankOf = new Map<SortValue, number>()
  for (const key of Float64Array.from(numbers).sort()) rankOf.set(key, rankOf.size)
  for (const key of yield* sortedSteps([...words])) {
    rankOf.set(key, rankOf.size)
    if (rankOf.size % stride === 0) yield
  }
  return rankOf
}

/** Runs that are sorted by themselves, then merged two by two. */
function* sortedSteps(words: string[]): Steps<string[]> {
  let runs: string[][] = []
  for (let at = 0; at < words.length; at += stride) {
    runs.push(words.slice(at, at + stride).sort())
    yield
  }
  while (runs.length > 1) {
    const merged: string[][] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(at + 1 < runs.length ? yield* mergedSteps(runs[at]!, runs[at + 1]!) : runs[at]!)
    runs = merged
  }
  return runs[0] ?? []
}

function* mergedSteps(left: string[], right: string[]): Steps<string[]> {
  const merged: string[] = new Array(left.length + right.length)
  let at = 0
  for (let place = 0; place < merged.length; place++) {
    const other = place - at
    merged[place] =
      other >= right.length || (at < left.length && left[at]! <= right[other]!) ? left[at++]! : right[other]!
    if (place % stride === 0) yield
  }
  return merged
}

/** Counted, not compared: rows of one rank stay as they came. */
function placesByRank(ranks: Int32Array, count: number): Int32Array {
  const firsts = new Int32Array(count + 1)
  for (const rank of ranks) firsts[rank + 1]!++
  for (let rank = 0; rank < count; rank++) firsts[rank + 1]! += firsts[rank]!
  const places = new Int32Array(ranks.length)
  for (let place = 0; place < ranks.length; place++) places[firsts[ranks[place]!]!++] = place
  return places
}

/** The rows that are shown, in order. */
export function orderedRows<Row>(rows: readonly Row[], order: Int32Array, shown: Uint8Array): Row[] {
  const picked: Row[] = []
  for (const place of order) if (shown[place]) picked.push(rows[place]!)
  return picked
}
