import { csvLine } from '#lib/model/csv-line.ts'
import { notRead } from './not-read.ts'
import type { SortValue } from './row-order.ts'

export interface CsvColumn<Row> {
  header: string
  valueOf(row: Row): SortValue
}

/** RFC 4180 text of the rows. What is not known says so; a text that a spreadsheet would run as a formula is defused. */
export const csvOf = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  [columns.map(({ header }) => header), ...rows.map((row) => columns.map((column) => column.valueOf(row) ?? notRead))]
    .map(csvLine)
    .join('')
