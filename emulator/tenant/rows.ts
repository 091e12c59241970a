/** One object as Azure gives it out. */
export type Row = { id: string } & Record<string, unknown>

/** A list whose rows may be made only when they are asked for. An array is one. */
export interface Rows<T = Row> {
  readonly length: number
  at(index: number): T | undefined
}

/** Rows made one by one, when they are read. */
export function madeRows<T>(length: number, make: (index: number) => T): Rows<T> {
  return { length, at: (index) => (index >= 0 && index < length ? make(index) : undefined) }
}

export const mappedRows = <T, U>(rows: Rows<T>, map: (row: T) => U): Rows<U> =>
  madeRows(rows.length, (index) => map(rows.at(index)!))

/** Those at these places, in this order. */
export const pickedRows = <T>(rows: Rows<T>, places: ArrayLike<number>): Rows<T> =>
  madeRows(places.length, (index) => rows.at(places[index]!)!)

export function joinedRows<T>(...lists: Rows<T>[]): Rows<T> {
  const length = lists.reduce((sum, list) => sum + list.length, 0)
  return madeRows(length, (index) => {
    let at = index
    for (const list of lists) {
      if (at < list.length) return list.at(at)!
      at -= list.length
    }
    throw new Error(`there is no row ${index}`)
  })
}

export function* eachOf<T>(rows: Rows<T>): Generator<T> {
  for (let index = 0; index < rows.length; index++) yield rows.at(index)!
}

export const slicedRows = <T>(rows: Rows<T>, from: number, to: number): T[] =>
  Array.from({ length: Math.max(0, Math.min(to, rows.length) - from) }, (_, index) => rows.at(from + index)!)

export const objectIn = (row: Record<string, unknown>, key: string): Record<string, unknown> => {
  const value = row[key]
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

export const textIn = (row: Record<string, unknown>, key: string): string => {
  const value = row[key]
  return typeof value === 'string' ? value : ''
}
