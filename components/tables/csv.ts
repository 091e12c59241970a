import { notRead } from './not-read.ts'
import type { SortValue } from './row-order.ts'

export interface CsvColumn<Row> {
  header: string
  valueOf(row: Row): SortValue
}

/** RFC 4180 text of the rows. What is not known says so; a text that a spreadsheet would run as a formula is defused. */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ header }) => quoted(header)),
    ...rows.map((row) => columns.map((column) => cell(column.valueOf(row)))),
  ]
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('')
}

function cell(value: SortValue): string {
  if (value === undefined) return quoted(notRead)
  return typeof value === 'number' ? String(value) : quoted(value)
}

/** Spreadsheets also take the full-width signs of East Asian keyboards for the start of a formula. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

function quoted(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
