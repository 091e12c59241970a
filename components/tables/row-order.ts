import { nameKey } from './name-key.ts'

/** `undefined` is what is not known. */
export type SortValue = string | number | undefined

export interface Sorting<Row> {
  by(row: Row): SortValue
  descending: boolean
}

/**
 * Places of the rows in order, so that narrowing only walks it. Rows alike stay as they came, and what is not known
 * comes last, whichever way it is sorted.
 */
export function rowOrder<Row>(rows: readonly Row[], { by, descending }: Sorting<Row>): Int32Array {
  const values = rows.map(by)
  const ranks = ranksOf(values, descending ? -1 : 1)
  return Int32Array.from(rows.keys()).sort((a, b) => ranks[a]! - ranks[b]! || a - b)
}

/** Numbers are their own rank; words get the rank of their name key. */
function ranksOf(values: readonly SortValue[], direction: 1 | -1): Float64Array {
  const keys = values.map((value) => (typeof value === 'string' ? nameKey(value) : undefined))
  const sorted = [...new Set(keys.filter((key) => key !== undefined))].sort()
  const rankOfKey = new Map(sorted.map((key, rank) => [key, rank]))
  return Float64Array.from(values, (value, place) => {
    if (value === undefined) return Number.MAX_VALUE
    return direction * (typeof value === 'number' ? value : rankOfKey.get(keys[place]!)!)
  })
}

/** The rows that are shown, in order. */
export function orderedRows<Row>(rows: readonly Row[], order: Int32Array, shown: Uint8Array): Row[] {
  const picked: Row[] = []
  for (const place of order) if (shown[place]) picked.push(rows[place]!)
  return picked
}
