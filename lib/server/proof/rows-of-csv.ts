/** Rows of a CSV by column, read back as RFC 4180 has it. */
export function rowsOfCsv(text: string): Map<string, string>[] {
  const lines: string[][] = []
  let line: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    line.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  const [columns, ...rows] = lines
  return rows.map((row) => new Map(columns!.map((column, at) => [column, row[at]!])))
}
