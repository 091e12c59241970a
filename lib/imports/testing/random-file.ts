import type { Random } from '#lib/model/testing/random.ts'
import type { SampleExport } from '#lib/sample/sample-exports.ts'

/** A valid file: some of an export's rows, written in one of the ways in which tools write them. */
export function validFile({ content }: SampleExport, random: Random): Uint8Array {
  const { rows, wrapped } = rowsOf(content)
  const some = rows.slice(0, 1 + random.below(Math.min(rows.length, 40)))
  const writings: (() => string)[] = [
    () => JSON.stringify(wrapped(some)),
    () => JSON.stringify(wrapped(some), undefined, 2),
    () => JSON.stringify(wrapped(some), undefined, '\t').replaceAll('\n', '\r\n'),
    () => `\ufeff${JSON.stringify(wrapped(some))}`,
    () =>
      JSON.stringify(
        [wrapped(some.slice(0, 1)), wrapped(some.slice(1))].filter((page) => rowsOf(page).rows.length > 0),
      ),
    () => `\n ${JSON.stringify(wrapped(some))}\n\n`,
  ]
  const text = random.among(writings)()
  return random.below(5) === 0
    ? Buffer.from(`\ufeff${text.replace(/^\ufeff/, '')}`, 'utf16le')
    : new TextEncoder().encode(text)
}

/** The rows in an export, and how to put others into their place. */
function rowsOf(content: unknown): { rows: unknown[]; wrapped: (rows: unknown[]) => unknown } {
  if (Array.isArray(content)) return { rows: content, wrapped: (rows) => rows }
  const [key, rows] = Object.entries(content as object).find(([, inner]) => Array.isArray(inner)) ?? []
  if (key === undefined) return { rows: [content], wrapped: ([row]) => row }
  const { count: _, totalRecords: __, total_records: ___, ...rest } = content as Record<string, unknown>
  return { rows, wrapped: (some) => ({ ...rest, [key]: some }) }
}
