import { type ScopeId, scopeId, subscriptionIdOf } from '#lib/model/scope.ts'
import { ok, refusal } from '../answer.ts'
import type { Call, Route } from '../call.ts'
import type { AzureTenant } from '../tenant/azure-tenant.ts'
import type { IndexedTenant } from '../tenant/indexed-tenant.ts'
import { eachOf, joinedRows, mappedRows, objectIn, type Row, type Rows } from '../tenant/rows.ts'
import { scopeOfRow } from '../tenant/scope-of-row.ts'
import { armResource } from './arm-resource.ts'
import { authorizationFilter } from './authorization-filter.ts'
import { paged } from './paged.ts'
import { refusedScope, resourceNotFound } from './refusals.ts'

interface AuthorizationList {
  /** As it is spelled in actions. */
  type: string
  of(tenant: AzureTenant): Rows
  /** How a row is shown at a scope, where that is another than its own shape. */
  shape?(row: Row, scope: ScopeId): Row
  /** Which rows are seen at a scope, where it is not told by where they were made. */
  isAt?(row: Row, scope: ScopeId, azure: IndexedTenant): boolean
}

/** What `Microsoft.Authorization` lists at any scope, and in which list of the tenant it is. */
const lists = new Map<string, AuthorizationList>([
  ['roleassignments', { type: 'roleAssignments', of: (tenant) => tenant.roleAssignments }],
  [
    'roledefinitions',
    {
      type: 'roleDefinitions',
      of: (tenant) => tenant.roleDefinitions,
      shape: roleDefinitionAt,
      isAt: isAssignableAt,
    },
  ],
  ['denyassignments', { type: 'denyAssignments', of: (tenant) => tenant.denyAssignments }],
  [
    'roleeligibilityscheduleinstances',
    { type: 'roleEligibilityScheduleInstances', of: (tenant) => tenant.roleEligibilityScheduleInstances },
  ],
  [
    'roleassignmentscheduleinstances',
    { type: 'roleAssignmentScheduleInstances', of: (tenant) => tenant.roleAssignmentScheduleInstances },
  ],
  ['policyassignments', { type: 'policyAssignments', of: (tenant) => tenant.policyAssignments, shape: armResource }],
])

const pattern = `(?<scope>(?:/.*)?)/providers/microsoft\\.authorization/(?<list>${[...lists.keys()].join('|')})`

export const authorization: readonly Route[] = [
  { method: 'GET', path: new RegExp(`^${pattern}$`), answer: list },
  { method: 'GET', path: new RegExp(`^${pattern}/(?<name>[^/]+)$`), answer: one },
]

/** A role that is listed in a subscription bears the subscription in its id. */
function roleDefinitionAt(row: Row, scope: ScopeId): Row {
  const subscription = subscriptionIdOf(scope)
  return subscription === undefined ? row : { ...row, id: `/subscriptions/${subscription}${row.id}` }
}

function isAssignableAt(row: Row, scope: ScopeId, azure: IndexedTenant): boolean {
  const { assignableScopes } = objectIn(row, 'properties') as { assignableScopes: string[] }
  const above = [scope, ...azure.ancestorsOf(scope)]
  return assignableScopes.map(scopeId).some((at) => above.includes(at) || azure.isBelow(at, scope))
}

function list(call: Call) {
  const { type, of, shape, isAt } = lists.get(call.named.list!)!
  const scope = scopeId(call.named.scope || '/')
  const refused = refusedScope(call, scope, `Microsoft.Authorization/${type}/read`)
  if (refused) return refused
  const filterText = call.request.query.get('$filter') ?? ''
  const filter = authorizationFilter(filterText, call.azure)
  if (!filter) return refusal(400, 'InvalidFilter', `The filter '${filterText}' is not supported.`)
  const rows = of(call.azure.tenant)
  const seen = isAt
    ? [...eachOf(rows)].filter((row) => isAt(row, scope, call.azure))
    : rowsAt(call, rows, { scope, below: !filter.atScopeOnly })
  const found = seen.filter(filter.keeps)
  return paged(call, shape ? mappedRows(found, (row) => shape(row, scope)) : found)
}

function one(call: Call) {
  const { type, of, shape } = lists.get(call.named.list!)!
  const scope = scopeId(call.named.scope || '/')
  const refused = refusedScope(call, scope, `Microsoft.Authorization/${type}/read`)
  if (refused) return refused
  // A role definition is found at any scope; everything else only where it was made.
  const row = [...eachOf(of(call.azure.tenant))].find(
    ({ id }) =>
      scopeId(id) === call.request.path || (type === 'roleDefinitions' && scopeId(id).endsWith(`/${call.named.name}`)),
  )
  return row ? ok(shape ? shape(row, scope) : row) : resourceNotFound(call.request.shownPath)
}

/** What is in force at a scope: made there or above it, and, when asked, what was made below it. */
function rowsAt({ azure }: Call, rows: Rows, { scope, below }: { scope: ScopeId; below: boolean }): Row[] {
  const above = new Set([scope, ...azure.ancestorsOf(scope)])
  const subscription = subscriptionIdOf(scope)
  const candidates =
    subscription === undefined
      ? rows
      : joinedRows(
          azure.inSubscription(rows, undefined),
          azure.inSubscription(rows, scopeId(`/subscriptions/${subscription}`)),
        )
  const found: Row[] = []
  for (const row of eachOf(candidates)) {
    const at = scopeOfRow(row)
    if (above.has(at) || (below && azure.isBelow(at, scope))) found.push(row)
  }
  return found
}
