import { kindOfScope, resourceGroupOf, scopeId } from '#lib/model/scope.ts'
import { ok } from '../answer.ts'
import type { Call, Route } from '../call.ts'
import { mappedRows, type Row } from '../tenant/rows.ts'
import { armResource, listedResource } from './arm-resource.ts'
import { paged } from './paged.ts'
import { refusedScope, resourceNotFound } from './refusals.ts'
import { rowsBelow, subscriptionIn } from './rows-below.ts'

const subscription = '/subscriptions/[^/]+'
const group = `${subscription}/resourcegroups/[^/]+`

export const resources: readonly Route[] = [
  { method: 'GET', path: new RegExp(`^${subscription}/resourcegroups$`), answer: resourceGroups },
  { method: 'GET', path: new RegExp(`^${group}$`), answer: resourceGroup },
  { method: 'GET', path: new RegExp(`^(?:${subscription}|${group})/resources$`), answer: list },
  { method: 'GET', path: /^(?:\/subscriptions\/.+)?\/providers\/[^/]+\/.+$/, answer: listOfTypeOrOne },
]

function groupOf(row: Row) {
  return { ...armResource(row), type: 'Microsoft.Resources/resourceGroups' }
}

function resourceGroups(call: Call) {
  const scope = subscriptionIn(call.request.path)
  const action = 'Microsoft.Resources/subscriptions/resourceGroups/read'
  return refusedScope(call, scope, action) ?? paged(call, groupsIn(call).map(groupOf))
}

function groupsIn({ azure, request }: Call): Row[] {
  const scope = subscriptionIn(request.path)
  return [...azure.resourceGroups].filter(([id]) => id.startsWith(`${scope}/`)).map(([, row]) => row)
}

function resourceGroup(call: Call) {
  const scope = scopeId(call.request.path)
  const action = 'Microsoft.Resources/subscriptions/resourceGroups/read'
  return refusedScope(call, scope, action) ?? ok(groupOf(call.azure.resourceGroups.get(scope)!))
}

function list(call: Call) {
  const scope = scopeId(call.request.path.slice(0, -'/resources'.length))
  const action = 'Microsoft.Resources/subscriptions/resources/read'
  return refusedScope(call, scope, action) ?? paged(call, mappedRows(rowsBelow(call, scope, ''), listedResource))
}

/** `…/providers/Microsoft.Web/sites` lists a type, `…/providers/Microsoft.Web/sites/app` is one resource. */
function listOfTypeOrOne(call: Call) {
  const id = scopeId(call.request.path)
  const provider = id.lastIndexOf('/providers/')
  const [namespace, ...rest] = id.slice(provider + 11).split('/')
  const type = [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/')
  if (rest.length % 2 === 0) {
    const row = call.azure.resource(id)
    return refusedScope(call, id, `${type}/read`) ?? (row ? ok(armResource(row)) : resourceNotFound(id))
  }
  const scope = scopeId(id.slice(0, provider) || '/')
  const refused = refusedScope(call, scope, `${type}/read`)
  if (refused) return refused
  // Below another resource: its children, if it is there.
  if (rest.length > 1) {
    const parent = scopeId(id.slice(0, id.lastIndexOf('/')))
    if (!call.azure.resource(parent)) return resourceNotFound(parent)
    return paged(call, mappedRows(rowsBelow(call, parent, type), armResource))
  }
  const isContainer = resourceGroupOf(scope) === scope || kindOfScope(scope) === 'subscription'
  return isContainer ? paged(call, mappedRows(rowsBelow(call, scope, type), armResource)) : resourceNotFound(id)
}
