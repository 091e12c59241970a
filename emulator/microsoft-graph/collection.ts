import type { Answer } from '../answer.ts'
import { ok } from '../answer.ts'
import type { Call } from '../call.ts'
import { eachOf, type Row, type Rows, slicedRows } from '../tenant/rows.ts'
import { graphRefusal } from './graph-refusals.ts'
import { FilterFault, isAdvanced, odataFilter } from './odata-filter.ts'

/** How rows of a collection are given out. */
export interface Shape {
  /** What `@odata.context` names: `servicePrincipals`. */
  context: string
  /** What `$expand` may add, by its name. */
  expand?: Record<string, (row: Row) => unknown>
  /** Properties that are given only when they are selected. */
  onlySelected?: readonly string[]
  /** Always given. */
  always?(row: Row): Record<string, unknown>
}

const most = 999

/** A collection with `$filter`, `$select`, `$expand`, `$top`, `$count` and pages, as Microsoft Graph gives it. */
export function collection(call: Call, rows: Rows, shape: Shape): Answer {
  const { query, headers } = call.request
  const filterText = query.get('$filter')
  const counts = query.get('$count') === 'true'
  const isEventual = headers.consistencylevel === 'eventual'
  if (filterText && isAdvanced(filterText) && !(isEventual && counts))
    return graphRefusal(
      400,
      'Request_UnsupportedQuery',
      'Operator is not supported without `ConsistencyLevel: eventual`.',
    )
  const top = Number(query.get('$top') ?? 100)
  if (!Number.isInteger(top) || top < 1 || top > most)
    return graphRefusal(
      400,
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${query.get('$top')}'. Must be between 1 and ${most} inclusive.`,
    )
  const kept = filterText ? filtered(rows, filterText) : rows
  if (!('length' in kept)) return kept
  const from = Number(Buffer.from(query.get('$skiptoken') ?? '', 'base64url').toString('utf8')) || 0
  const to = from + Math.min(top, call.settings.pageSize)
  const value = slicedRows(kept, from, to).map((row) => shaped(call, row, shape))
  return ok({
    '@odata.context': contextOf(call, shape.context),
    ...(counts && isEventual && { '@odata.count': kept.length }),
    ...(to < kept.length && { '@odata.nextLink': nextLink(call, to) }),
    value,
  })
}

function filtered(rows: Rows, text: string): Rows | Answer {
  try {
    const test = odataFilter(text)
    return [...eachOf(rows)].filter(test)
  } catch (fault) {
    if (!(fault instanceof FilterFault)) throw fault
    return graphRefusal(400, 'Request_UnsupportedQuery', `Unsupported Query: ${fault.message}.`)
  }
}

/** One object of a collection by itself. */
export function single(call: Call, row: Row, shape: Shape): Answer {
  return ok({ '@odata.context': `${contextOf(call, shape.context)}/$entity`, ...shaped(call, row, shape) })
}

/** With what was selected and expanded; `id` comes only if it is asked for, as everything else. */
export function shaped(
  { request }: Call,
  row: Row,
  { expand = {}, onlySelected = [], always }: Shape,
): Record<string, unknown> {
  const select = request.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
  const hidden = new Set([...onlySelected, ...Object.keys(expand)])
  const entries = Object.entries(row).filter(([name]) => (select ? select.includes(name) : !hidden.has(name)))
  const expanded = (request.query.get('$expand') ?? '')
    .split(/,(?![^(]*\))/)
    .map((name) => name.trim().replace(/\(.*$/, ''))
    .flatMap((name) => (Object.hasOwn(expand, name) ? [[name, expand[name]!(row)] as const] : []))
  return { ...always?.(row), ...Object.fromEntries(entries), ...Object.fromEntries(expanded) }
}

function contextOf({ request, named }: Call, of: string): string {
  const select = request.query.get('$select')
  return `${request.origin}/${named.version}/$metadata#${of}${select ? `(${select})` : ''}`
}

function nextLink({ request }: Call, offset: number): string {
  const next = new URLSearchParams([...request.query].filter(([name]) => name !== '$skiptoken'))
  next.set('$skiptoken', Buffer.from(String(offset)).toString('base64url'))
  return `${request.origin}${request.shownPath}?${next}`
}
