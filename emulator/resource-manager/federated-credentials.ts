import { type ScopeId, scopeId } from '#lib/model/scope.ts'
import { ok } from '../answer.ts'
import type { Call, Route } from '../call.ts'
import { eachOf, objectIn, type Row, type Rows } from '../tenant/rows.ts'
import { paged } from './paged.ts'
import { refusedScope, resourceNotFound } from './refusals.ts'
import { refusedApiVersion, since } from './user-assigned-identities.ts'

const action = 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/read'
const identity =
  '(?<identity>/subscriptions/[^/]+/resourcegroups/[^/]+/providers/microsoft\\.managedidentity/userassignedidentities/[^/]+)'

export const federatedCredentials: readonly Route[] = [
  {
    method: 'GET',
    path: new RegExp(`^${identity}/federatedidentitycredentials$`),
    answer: (call) =>
      refused(call) ??
      paged(
        call,
        ofIdentity(call).map((row) => credentialOf(call, row)),
      ),
  },
  {
    method: 'GET',
    path: new RegExp(`^${identity}/federatedidentitycredentials/(?<name>[^/]+)$`),
    answer(call) {
      const row = ofIdentity(call).find(({ id }) => scopeId(id) === call.request.path)
      return refused(call) ?? (row ? ok(credentialOf(call, row)) : resourceNotFound(call.request.shownPath))
    },
  },
]

function refused(call: Call) {
  const id = scopeId(call.named.identity!)
  return (
    refusedApiVersion(call) ??
    refusedScope(call, id, action) ??
    (call.azure.resource(id) ? undefined : resourceNotFound(id))
  )
}

const byIdentity = new WeakMap<Rows, Map<ScopeId, Row[]>>()

function ofIdentity({ azure, named }: Call): Row[] {
  const rows = azure.tenant.federatedCredentials
  let found = byIdentity.get(rows)
  if (!found) {
    found = Map.groupBy(eachOf(rows), ({ id }) => scopeId(id.slice(0, id.lastIndexOf('/', id.lastIndexOf('/') - 1))))
    byIdentity.set(rows, found)
  }
  return found.get(scopeId(named.identity!)) ?? []
}

/** An API version that does not know of expressions shows a flexible credential without any claim. */
function credentialOf(call: Call, row: Row): Row {
  const { claimsMatchingExpression, ...properties } = objectIn(row, 'properties')
  const isKnown = claimsMatchingExpression !== undefined && since(call, '2025-01-31-preview')
  return { ...row, properties: { ...properties, ...(isKnown && { claimsMatchingExpression }) } }
}
