import type { Row } from '../tenant/rows.ts'
import { columns, type GraphTable } from './graph-tables.ts'
import type { QueryRow } from './kql-expression.ts'
import type { KqlQuery, Step } from './kql-query.ts'
import { compare, isTrue, textOfValue } from './kql-values.ts'

/** What a query found: so many records, each made when its page is asked for. */
export interface Found {
  length: number
  page(from: number, to: number): QueryRow[]
}

/**
 * Where every step looks at one record at a time, only the places of the rows are kept, so that the pages of a hundred
 * thousand resources cost no memory.
 */
export function runQuery({ steps }: KqlQuery, table: GraphTable, inScope: (place: number) => boolean): Found {
  const needsAll = steps.findIndex(({ kind }) => kind === 'limit' || kind === 'summarize')
  const rowSteps = needsAll === -1 ? steps : steps.slice(0, needsAll)
  const places = placesOf(table, rowSteps, inScope)
  const recordAt = (place: number) => rowRecord(table.rows.at(place)!, rowSteps)!
  if (needsAll === -1)
    return { length: places.length, page: (from, to) => Array.from(places.subarray(from, to), recordAt) }
  let records = Array.from(places, recordAt)
  for (const step of steps.slice(needsAll)) records = applied(step, records)
  return { length: records.length, page: (from, to) => records.slice(from, to) }
}

function placesOf(table: GraphTable, steps: Step[], inScope: (place: number) => boolean): Uint32Array {
  const kept: number[] = []
  const asks = steps.some(({ kind }) => kind === 'where')
  for (const place of table.order)
    if (inScope(place) && (!asks || rowRecord(table.rows.at(place)!, steps))) kept.push(place)
  const places = Uint32Array.from(kept)
  const order = steps.findLastIndex(({ kind }) => kind === 'order')
  return order === -1 ? places : sorted(table, steps.slice(0, order + 1), places)
}

/** The table is in the order of ids already. */
function sorted(table: GraphTable, steps: Step[], places: Uint32Array): Uint32Array {
  const { by } = steps.at(-1) as Extract<Step, { kind: 'order' }>
  if (by.length === 1 && by[0]!.value.name === 'id' && by[0]!.value.type === 'string')
    return by[0]!.descending ? places.toReversed() : places
  const keys = new Map(
    Array.from(places, (place) => {
      const record = rowRecord(table.rows.at(place)!, steps)!
      return [place, by.map(({ value }) => value.of(record))]
    }),
  )
  return places.toSorted((a, b) => ordering(by, keys.get(a)!, keys.get(b)!))
}

function ordering(by: { descending: boolean }[], left: unknown[], right: unknown[]): number {
  for (const [index, { descending }] of by.entries()) {
    const difference = compare(left[index], right[index])
    if (difference !== 0) return descending ? -difference : difference
  }
  return 0
}

/** What the steps make of one row; `undefined` where a condition does not hold. */
function rowRecord(row: Row, steps: Step[]): QueryRow | undefined {
  let record: QueryRow = {}
  for (const [name, type] of columns) record[name] = row[name] ?? (type === 'string' ? '' : null)
  for (const step of steps) {
    if (step.kind === 'where' && !isTrue(step.condition.of(record))) return undefined
    if (step.kind === 'shape') record = step.shape(record)
  }
  return record
}

function applied(step: Step, records: QueryRow[]): QueryRow[] {
  switch (step.kind) {
    case 'where':
      return records.filter((record) => isTrue(step.condition.of(record)))
    case 'shape':
      return records.map(step.shape)
    case 'limit':
      return records.slice(0, step.count)
    case 'order':
      return records.toSorted((a, b) =>
        ordering(
          step.by,
          step.by.map(({ value }) => value.of(a)),
          step.by.map(({ value }) => value.of(b)),
        ),
      )
    case 'summarize':
      return summarized(step, records)
  }
}

function summarized({ name, by }: Extract<Step, { kind: 'summarize' }>, records: QueryRow[]): QueryRow[] {
  const groups = new Map<string, QueryRow>()
  if (by.length === 0) return [{ [name]: records.length }]
  for (const record of records) {
    const values = by.map((group) => group.value.of(record))
    const key = values.map(textOfValue).join('\0')
    const group = groups.get(key)
    if (group) group[name] = (group[name] as number) + 1
    else groups.set(key, { ...Object.fromEntries(by.map((each, index) => [each.name, values[index]])), [name]: 1 })
  }
  return [...groups.values()]
}
