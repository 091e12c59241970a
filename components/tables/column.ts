import type { ReactNode } from 'react'
import type { SortValue } from './row-order.ts'

export interface ListedRow {
  /** Node id of the graph, where there is no `node`. */
  id: string
  /** Its node in the graph, which may be that of other rows as well. */
  node?: string
}

export const nodeOf = ({ id, node }: ListedRow) => node ?? id

/** One column: its words, what it sorts and exports, then how it is drawn. */
export interface Column<Row> {
  id: string
  header: string
  /** Pixels; the first column also takes what is left over. */
  width: number
  /** Numbers stand to the right, and their largest come first. */
  numeric?: boolean
  /** Not among the columns until it is chosen. */
  spare?: boolean
  /** The value in the CSV; `undefined` is what is not known. */
  valueOf(row: Row): SortValue
  /** Where it sorts otherwise than by its value. */
  sortBy?(row: Row): SortValue
  cell(row: Row): ReactNode
}

export interface ColumnSorting {
  column: string
  descending: boolean
}

/** `name`, or `-name` for downwards, as the URL has it. A column that is not there sorts by the fallback. */
export function columnSorting<Row>(text: string, columns: readonly Column<Row>[], fallback: string): ColumnSorting {
  const chosen = columns.some(({ id }) => id === text.replace(/^-/, '')) ? text : fallback
  return { column: chosen.replace(/^-/, ''), descending: chosen.startsWith('-') }
}

export const sortingText = ({ column, descending }: ColumnSorting) => `${descending ? '-' : ''}${column}`

/** The columns that are shown, in their own order. The first one names the row and always stays. */
export function chosenColumns<Row>(columns: readonly Column<Row>[], ids: readonly string[] | null) {
  return columns.filter(({ id, spare }, place) => place === 0 || (ids ? ids.includes(id) : !spare))
}

/** What pressing a heading sorts by: the other way round where it is sorted by it; figures and ranks begin with the most. */
export function sortedBy<Row>({ id, numeric, sortBy }: Column<Row>, now: ColumnSorting): ColumnSorting {
  if (id === now.column) return { column: id, descending: !now.descending }
  return { column: id, descending: numeric === true || sortBy !== undefined }
}
