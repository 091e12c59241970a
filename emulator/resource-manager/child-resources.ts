import { type ScopeId, scopeId } from '#lib/model/scope.ts'
import { ok } from '../answer.ts'
import type { Call, Route } from '../call.ts'
import { eachOf, type Row, type Rows } from '../tenant/rows.ts'
import { paged } from './paged.ts'
import { refusedScope, resourceNotFound } from './refusals.ts'

/** Types that Resource Graph does not know, by the type of their parent. */
const types = [
  'microsoft.batch/batchaccounts/[^/]+/pools',
  'microsoft.containerservice/managedclusters/[^/]+/identitybindings',
  'microsoft.documentdb/databaseaccounts/[^/]+/(?:sql|mongodb|cassandra|gremlin|table)role(?:assignments|definitions)',
  'microsoft.dbforpostgresql/flexibleservers/[^/]+/administrators',
  'microsoft.dbformysql/flexibleservers/[^/]+/administrators',
  'microsoft.datafactory/factories/[^/]+/credentials',
  'microsoft.sql/servers/[^/]+/administrators',
].join('|')

const group = '/subscriptions/[^/]+/resourcegroups/[^/]+/providers'

export const childResources: readonly Route[] = [
  { method: 'GET', path: new RegExp(`^${group}/(?:${types})$`), answer: list },
  { method: 'GET', path: new RegExp(`^${group}/(?:${types})/[^/]+$`), answer: one },
]

const parentOf = (path: string) => scopeId(path.slice(0, path.lastIndexOf('/')))

function list(call: Call) {
  const parent = parentOf(call.request.path)
  const refused = refusedScope(call, parent, actionFor(call.request.path))
  if (refused) return refused
  if (!call.azure.resource(parent)) return resourceNotFound(parent)
  return paged(call, inList(call, scopeId(call.request.path)))
}

function one(call: Call) {
  const id = scopeId(call.request.path)
  const refused = refusedScope(call, id, actionFor(parentOf(id)))
  if (refused) return refused
  const row = inList(call, parentOf(id)).find((child) => scopeId(child.id) === id)
  return row ? ok(row) : resourceNotFound(id)
}

const byList = new WeakMap<Rows, Map<ScopeId, Row[]>>()

/** By the id without its name. */
function inList({ azure }: Call, listId: ScopeId): Row[] {
  const rows = azure.tenant.children
  let found = byList.get(rows)
  if (!found) {
    found = Map.groupBy(eachOf(rows), ({ id }) => parentOf(scopeId(id)))
    byList.set(rows, found)
  }
  return found.get(listId) ?? []
}

function actionFor(listId: string): string {
  const [namespace, ...rest] = listId.slice(listId.lastIndexOf('/providers/') + 11).split('/')
  return `${[namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/')}/read`
}
