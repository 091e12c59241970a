/** Spreadsheets also take the full-width signs of East Asian keyboards for the start of a formula. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

function quoted(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** A line of RFC 4180; a text that a spreadsheet would run as a formula is defused. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell))).join(',')}\r\n`
