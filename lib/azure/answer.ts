import { z } from 'zod'
import { ReadingFailure } from './reading-failure.ts'

/** One page of any list that is read. */
export interface Page {
  rows: unknown[]
  nextLink?: string
  /** Resource Graph's. */
  skipToken?: string
  totalRecords?: number
  /** Resource Graph cut the result off, and there is no way to go on. */
  isTruncated?: boolean
}

const rows = z.array(z.record(z.string(), z.unknown()))
const listSchema = z
  .object({ value: rows, nextLink: z.string().nullish(), '@odata.nextLink': z.string().nullish() })
  .transform(
    ({ value, ...links }): Page => ({ rows: value, nextLink: links['@odata.nextLink'] ?? links.nextLink ?? undefined }),
  )
const queryAnswerSchema = z
  .object({
    data: rows,
    totalRecords: z.number().int().nonnegative(),
    count: z.number().int().nonnegative(),
    resultTruncated: z.enum(['true', 'false']),
    $skipToken: z.string().nullish(),
  })
  .refine(({ data, count }) => data.length === count, 'its count is not that of its rows')
  .transform(
    ({ data, totalRecords, resultTruncated, $skipToken }): Page => ({
      rows: data,
      totalRecords,
      skipToken: $skipToken ?? undefined,
      isTruncated: resultTruncated === 'true' && !$skipToken,
    }),
  )

/** The page that an answer with status 200 holds. An answer of any other shape is a failure, never an empty list. */
export function pageOf(text: string, contentType: string | undefined, isQuery: boolean): Page {
  if (!/^application\/json\b/i.test(contentType ?? '')) throw unusable(`it is \`${contentType ?? 'of no type'}\``)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw unusable('it is cut off or no JSON')
  }
  const page = (isQuery ? queryAnswerSchema : listSchema).safeParse(json)
  if (page.success) return page.data
  const { path, message } = page.error.issues[0]!
  throw unusable(`\`${path.join('.')}\`: ${message}`)
}

const unusable = (why: string) => new ReadingFailure('failed', `Azure's answer was not usable: ${why}`)
