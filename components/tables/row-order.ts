import { byName } from './facet.ts'

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

/** Collating is slow, and a column holds many words twice: each is compared once, then its rank stands for it. */
function ranksOf(values: readonly SortValue[], direction: 1 | -1): Float64Array {
  const words = [...new Set(values.filter((value) => typeof value === 'string'))].sort(byName.compare)
  const rankOfWord = new Map<string, number>()
  let rank = 0
  for (const [index, word] of words.entries()) {
    if (index > 0 && byName.compare(words[index - 1]!, word) !== 0) rank++
    rankOfWord.set(word, rank)
  }
  return Float64Array.from(values, (value) => {
    if (value === undefined) return Number.MAX_VALUE
    return direction * (typeof value === 'number' ? value : rankOfWord.get(value)!)
  })
}

/** The rows that are shown, in order. */
export function orderedRows<Row>(rows: readonly Row[], order: Int32Array, shown: Uint8Array): Row[] {
  const picked: Row[] = []
  for (const place of order) if (shown[place]) picked.push(rows[place]!)
  return picked
}
