/** A table whose columns are as wide as their widest cell, as the formatter wants it; the first row is its head. */
export function aligned(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)))
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const [head, ...rest] = rows
  return [line(head!), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n')
}

/** What stands over every page that is made from the code. */
export const madeFromCode = 'Made from the code: `npm run docs` writes it anew, and a test holds it to the code.'
