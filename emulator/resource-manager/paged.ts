import type { Answer } from '../answer.ts'
import { ok, refusal } from '../answer.ts'
import type { Call } from '../call.ts'
import { type Rows, slicedRows } from '../tenant/rows.ts'

/** A page of a list, with the whole address of the next one on the emulator's own origin. */
export function paged<T>({ request, settings }: Call, rows: Rows<T>): Answer {
  const { query, origin, shownPath } = request
  const from = offsetIn(query.get('$skiptoken'))
  if (from === undefined) return refusal(400, 'InvalidSkipToken', 'The skip token is not valid.')
  const size = Math.min(Number(query.get('$top')) || settings.pageSize, settings.pageSize)
  const value = slicedRows(rows, from, from + size)
  if (from + size >= rows.length) return ok({ value })
  const next = new URLSearchParams([...query].filter(([name]) => name !== '$skiptoken'))
  next.set('$skiptoken', tokenOf(from + size))
  return ok({ value, nextLink: `${origin}${shownPath.split('/').map(encodeURIComponent).join('/')}?${next}` })
}

const tokenOf = (offset: number) => Buffer.from(JSON.stringify({ offset })).toString('base64url')

/** 0 without a token, `undefined` where it is none of ours. */
function offsetIn(token: string | undefined): number | undefined {
  if (token === undefined) return 0
  try {
    const { offset } = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as { offset?: unknown }
    return typeof offset === 'number' && offset >= 0 ? offset : undefined
  } catch {
    return undefined
  }
}
