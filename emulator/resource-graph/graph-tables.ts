import { resourceGroupOf, rootScope, type ScopeId, scopeId, subscriptionIdOf } from '#lib/model/scope.ts'
import type { AzureTenant } from '../tenant/azure-tenant.ts'
import { eachOf, joinedRows, mappedRows, objectIn, type Row, type Rows, textIn } from '../tenant/rows.ts'
import { scopeOfRow } from '../tenant/scope-of-row.ts'
import type { Columns } from './kql-expression.ts'

/** A table of Resource Graph, its rows put in the order of their ids once. */
export interface GraphTable {
  rows: Rows
  /** Places of the rows, ordered by id. */
  order: Uint32Array
  /** Scope of each row by its place: what decides whether it is in the scope of a query. */
  scopes: readonly ScopeId[]
  /** `authorizationScopeFilter` holds for these tables alone. */
  inherits: boolean
}

/** Every table has these; what a row lacks is an empty text or null. */
export const columns: Columns = new Map([
  ['id', 'string'],
  ['name', 'string'],
  ['type', 'string'],
  ['tenantId', 'string'],
  ['kind', 'string'],
  ['location', 'string'],
  ['resourceGroup', 'string'],
  ['subscriptionId', 'string'],
  ['managedBy', 'string'],
  ['sku', 'dynamic'],
  ['plan', 'dynamic'],
  ['properties', 'dynamic'],
  ['tags', 'dynamic'],
  ['identity', 'dynamic'],
  ['zones', 'dynamic'],
  ['extendedLocation', 'dynamic'],
])

const childrenOfType = (tenant: AzureTenant, type: string): Row[] =>
  [...eachOf(tenant.children)]
    .filter((row) => textIn(row, 'type').toLowerCase() === type)
    .map((row) => graphRow(row, tenant.tenantId))

/** The tables by name, and what is in each. The empty ones are known, and hold nothing in this tenant. */
const sources = new Map<string, { rows(tenant: AzureTenant): Rows; inherits?: boolean }>([
  ['resources', { rows: ({ resources }) => resources }],
  ['resourcecontainers', { rows: ({ containers }) => containers }],
  ['authorizationresources', { rows: authorizationRows, inherits: true }],
  ['policyresources', { rows: ({ policyAssignments }) => policyAssignments, inherits: true }],
  ['batchresources', { rows: (tenant) => childrenOfType(tenant, 'microsoft.batch/batchaccounts/pools') }],
  ['computeresources', { rows: () => [] }],
  ['appserviceresources', { rows: () => [] }],
  ['aksresources', { rows: () => [] }],
  ['managedservicesresources', { rows: () => [] }],
])

export const isTable = (name: string) => sources.has(name)

const made = new WeakMap<AzureTenant, Map<string, GraphTable>>()

export function tableOf(tenant: AzureTenant, name: string): GraphTable {
  let tables = made.get(tenant)
  if (!tables) {
    tables = new Map()
    made.set(tenant, tables)
  }
  let table = tables.get(name)
  if (!table) {
    const { rows, inherits = false } = sources.get(name)!
    table = ordered(rows(tenant), inherits)
    tables.set(name, table)
  }
  return table
}

function ordered(rows: Rows, inherits: boolean): GraphTable {
  const ids: string[] = []
  const scopes: ScopeId[] = []
  const shared = new Map<string, ScopeId>()
  for (const row of eachOf(rows)) {
    ids.push(row.id.toLowerCase())
    const scope = inherits ? scopeOfRow(row) : containerOf(row)
    if (!shared.has(scope)) shared.set(scope, scope)
    scopes.push(shared.get(scope)!)
  }
  const order = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : 0))
  return { rows, order, scopes, inherits }
}

/** The resource group in which a row is, or the container that it is itself. */
function containerOf({ id }: Row): ScopeId {
  const scope = scopeId(id)
  const group = resourceGroupOf(scope)
  const subscription = subscriptionIdOf(scope)
  if (group !== undefined || subscription === undefined) return group ?? scope
  return `/subscriptions/${subscription}` as ScopeId
}

function authorizationRows(tenant: AzureTenant): Rows {
  return joinedRows(
    mappedRows(tenant.roleAssignments, (row) => assignmentRow(row, tenant.tenantId)),
    mappedRows(tenant.roleDefinitions, (row) => graphRow(row, tenant.tenantId)),
  )
}

/** Another prefix and other case than Resource Manager's, and no nulls. */
function assignmentRow(row: Row, tenantId: string): Row {
  const properties = Object.entries(objectIn(row, 'properties')).filter(([, value]) => value !== null)
  const role = textIn(Object.fromEntries(properties), 'roleDefinitionId')
  return {
    ...graphRow(row, tenantId),
    properties: {
      ...Object.fromEntries(properties),
      roleDefinitionId: `/providers/Microsoft.Authorization/RoleDefinitions/${role.slice(role.lastIndexOf('/') + 1)}`,
    },
  }
}

/** What Resource Manager gives, with the columns that Resource Graph adds. */
function graphRow(row: Row, tenantId: string): Row {
  return {
    ...row,
    type: textIn(row, 'type').toLowerCase(),
    tenantId,
    resourceGroup: /\/resourcegroups\/([^/]+)/i.exec(row.id)?.[1]?.toLowerCase() ?? '',
    subscriptionId: /^\/subscriptions\/([^/]+)/i.exec(row.id)?.[1] ?? '',
  }
}

/** Roles that can be assigned anywhere are seen from everywhere. */
export const isEverywhere = (table: GraphTable, place: number) =>
  table.inherits &&
  table.scopes[place] === rootScope &&
  textIn(table.rows.at(place)!, 'type').toLowerCase() === 'microsoft.authorization/roledefinitions'
