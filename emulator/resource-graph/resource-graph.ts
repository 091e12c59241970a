import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Answer } from '../answer.ts'
import { ok } from '../answer.ts'
import type { Call, Route } from '../call.ts'
import type { AzureTenant } from '../tenant/azure-tenant.ts'
import { columns, isTable, tableOf } from './graph-tables.ts'
import type { Columns, QueryRow } from './kql-expression.ts'
import { readQuery } from './kql-query.ts'
import { QueryFault } from './kql-tokens.ts'
import { badQuery } from './query-refusals.ts'
import { queryScope } from './query-scope.ts'
import { type Found, runQuery } from './run-query.ts'

const most = 1000
const mostBytes = 16 * 2 ** 20

const requestSchema = z.object({
  subscriptions: z.array(z.string()).nullish(),
  managementGroups: z.array(z.string()).nullish(),
  query: z.string(),
  options: z
    .object({
      $skipToken: z.string().nullish(),
      $top: z.int().min(1).nullish(),
      $skip: z.int().min(0).nullish(),
      resultFormat: z.enum(['objectArray', 'table']).nullish(),
      allowPartialScopes: z.boolean().nullish(),
      authorizationScopeFilter: z.string().nullish(),
    })
    .nullish(),
})
type QueryRequest = z.infer<typeof requestSchema>

export const resourceGraph: readonly Route[] = [
  { method: 'POST', path: /^\/providers\/microsoft\.resourcegraph\/resources$/, answer },
]

function answer(call: Call): Answer {
  const parsed = requestSchema.safeParse(jsonOf(call.request.text))
  if (!parsed.success) return badQuery('InvalidRequest', z.prettifyError(parsed.error))
  try {
    return answerQuery(call, parsed.data)
  } catch (fault) {
    if (!(fault instanceof QueryFault)) throw fault
    return badQuery('InvalidQuery', `Query is invalid: ${fault.message}.`)
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function answerQuery(call: Call, request: QueryRequest): Answer {
  const { $skipToken, $top, $skip, resultFormat } = request.options ?? {}
  const query = readQuery(request.query, (name) => (isTable(name) ? columns : undefined))
  const found = foundBy(call, request, query)
  if ('status' in found) return found
  const key = keyOf(request)
  const from = $skipToken ? offsetIn($skipToken, key) : ($skip ?? 0)
  if (from === undefined) return badQuery('InvalidSkipToken', 'the skip token belongs to another query')
  const to = Math.min(from + Math.min($top ?? most, most, call.settings.pageSize), found.length)
  const data = found.page(from, to)
  const size = JSON.stringify(data).length
  if (size > mostBytes)
    return badQuery(
      'ResponsePayloadTooLarge',
      `Response payload size is ${size}, and has exceeded the limit of ${mostBytes}. Please consider querying less data at a time and make paginated call if needed.`,
    )
  const isCut = to < found.length
  const pages = isCut && canPage(query)
  return ok({
    totalRecords: found.length,
    count: data.length,
    data: resultFormat === 'table' ? tableFormat(query.columns, data) : data,
    facets: [],
    resultTruncated: isCut && !pages ? 'true' : 'false',
    ...(pages && { $skipToken: tokenOf(to, key) }),
  })
}

/** Not with a limit in the query, nor where every column is dynamic: the rest can then not be had. */
const canPage = ({ steps, columns: answered }: ReturnType<typeof readQuery>) =>
  !steps.some(({ kind }) => kind === 'limit') && [...answered.values()].some((type) => type !== 'dynamic')

const kept = new WeakMap<AzureTenant, Map<string, Found>>()

/** The pages of a query are asked for one after the other: what it found is kept for the next. */
function foundBy(call: Call, request: QueryRequest, query: ReturnType<typeof readQuery>): Found | Answer {
  const { tenant } = call.azure
  const answers = kept.get(tenant) ?? new Map<string, Found>()
  kept.set(tenant, answers)
  const key = `${keyOf(request)} ${JSON.stringify(call.access)}`
  const known = answers.get(key)
  if (known) return known
  const { options } = request
  const inScope = queryScope(call, {
    subscriptions: request.subscriptions ?? [],
    managementGroups: request.managementGroups ?? [],
    allowPartialScopes: options?.allowPartialScopes ?? false,
    ...(options?.authorizationScopeFilter && { authorizationScopeFilter: options.authorizationScopeFilter }),
  })
  if (typeof inScope !== 'function') return inScope
  const table = tableOf(tenant, query.table)
  const found = runQuery(query, table, (place) => inScope(table, place))
  answers.set(key, found)
  if (answers.size > 32) answers.delete(answers.keys().next().value!)
  return found
}

const keyOf = ({ query, subscriptions, managementGroups, options }: QueryRequest) =>
  createHash('sha256')
    .update(JSON.stringify([query, subscriptions, managementGroups, options?.authorizationScopeFilter]))
    .digest('base64url')
    .slice(0, 16)

/** A token for the query in the text of a request, from this record on. */
export const skipTokenFor = (requestText: string, offset: number) =>
  tokenOf(offset, keyOf(requestSchema.parse(jsonOf(requestText))))

const tokenOf = (offset: number, key: string) => Buffer.from(JSON.stringify({ offset, key })).toString('base64')

function offsetIn(token: string, key: string): number | undefined {
  const stated = jsonOf(Buffer.from(token, 'base64').toString('utf8')) as { offset?: number; key?: string } | undefined
  return stated?.key === key ? stated.offset : undefined
}

function tableFormat(answered: Columns, data: QueryRow[]) {
  const types = new Map([
    ['dynamic', 'object'],
    ['long', 'integer'],
    ['bool', 'boolean'],
  ])
  return {
    columns: [...answered].map(([name, type]) => ({ name, type: types.get(type) ?? type })),
    rows: data.map((record) => [...answered.keys()].map((name) => record[name])),
  }
}
