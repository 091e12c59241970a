/** Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is written as text. */
export const csvText = (headings: string[], rows: (string | number)[][]): string =>
  [headings.map((heading) => heading.toLowerCase()), ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')

function cellOf(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
