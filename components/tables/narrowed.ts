import type { Chosen, Facet } from './facet.ts'
import { finished, type Steps } from './steps.ts'

const stride = 1_000

/** Rows with what is searched in them, folded once. */
export interface Searchable<Row> {
  rows: readonly Row[]
  texts: readonly string[]
}

export const searchable = <Row>(rows: readonly Row[], textOf: (row: Row) => string): Searchable<Row> =>
  finished(searchableSteps(rows, textOf))

export function* searchableSteps<Row>(rows: readonly Row[], textOf: (row: Row) => string): Steps<Searchable<Row>> {
  const texts: string[] = new Array(rows.length)
  for (let place = 0; place < rows.length; place++) {
    texts[place] = textOf(rows[place]!).toLowerCase()
    if (place % stride === 0) yield
  }
  return { rows, texts }
}

export interface Filter {
  /** Words that must all occur, in any order and case. */
  text: string
  chosen: Chosen
}

export interface Narrowed {
  /** 1 for a row that is shown, by the row's place in the list. */
  shown: Uint8Array
  count: number
  /** How many rows each value would show, by the facet's key. */
  counts: Map<string, Map<string, number>>
}

/**
 * One pass: a row that only one facet turns away still counts for that facet's values, because choosing another
 * value there would bring it in.
 */
export function* narrowedSteps<Row>(
  list: Searchable<Row>,
  facets: readonly Facet<Row>[],
  filter: Filter,
): Steps<Narrowed> {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = facets.map(({ key }) => {
    const values = filter.chosen.get(key)
    return values?.length ? new Set(values) : undefined
  })
  const counts = facets.map(() => new Map<string, number>())
  const shown = new Uint8Array(list.rows.length)
  let count = 0
  for (let place = 0; place < list.rows.length; place++) {
    if (place % stride === 0) yield
    const row = list.rows[place]!
    const text = list.texts[place]!
    const refusing = words.every((word) => text.includes(word)) ? onlyRefusal(row, facets, wanted) : 'several'
    if (refusing === 'several') continue
    if (refusing === undefined) {
      shown[place] = 1
      count++
    }
    for (let index = 0; index < facets.length; index++)
      if (refusing === undefined || refusing === index) {
        const value = facets[index]!.valueOf(row)
        const values = counts[index]!
        values.set(value, (values.get(value) ?? 0) + 1)
      }
  }
  return { shown, count, counts: new Map(facets.map(({ key }, index) => [key, counts[index]!])) }
}

/** In one go. */
export const narrowed = <Row>(list: Searchable<Row>, facets: readonly Facet<Row>[], filter: Filter): Narrowed =>
  finished(narrowedSteps(list, facets, filter))

/** Which facet alone turns the row away; undefined when none does. */
function onlyRefusal<Row>(row: Row, facets: readonly Facet<Row>[], wanted: readonly (Set<string> | undefined)[]) {
  let refusing: number | undefined
  for (let index = 0; index < facets.length; index++) {
    const values = wanted[index]
    if (!values || values.has(facets[index]!.valueOf(row))) continue
    if (refusing !== undefined) return 'several'
    refusing = index
  }
  return refusing
}
