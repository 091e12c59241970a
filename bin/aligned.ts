/** Control characters in a name could move the cursor or colour the terminal; they are shown as their code. */
export const printable = (text: string) =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)

/** Rows as columns of equal width. */
export function aligned(headings: string[], rows: (string | number)[][]): string {
  const table = [headings, ...rows.map((row) => row.map((cell) => printable(String(cell))))]
  const widths = headings.map((_, column) => table.reduce((widest, row) => Math.max(widest, row[column]!.length), 0))
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
