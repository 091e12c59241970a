import { scopeId } from '#lib/model/scope.ts'
import { maySee } from '../access.ts'
import { ok } from '../answer.ts'
import type { Route } from '../call.ts'
import type { ContainerEntry } from '../tenant/indexed-tenant.ts'
import { objectIn, textIn } from '../tenant/rows.ts'
import { paged } from './paged.ts'
import { refusedScope } from './refusals.ts'

export const subscriptions: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/subscriptions$/,
    answer(call) {
      const { azure, access } = call
      const readable = [...azure.subscriptions.values()].filter(({ scope }) => maySee(access, azure, scope))
      return paged(call, readable.map(subscriptionOf))
    },
  },
  {
    method: 'GET',
    path: /^\/subscriptions\/(?<subscription>[^/]+)$/,
    answer(call) {
      const scope = scopeId(call.request.path)
      return (
        refusedScope(call, scope, 'Microsoft.Resources/subscriptions/read') ??
        ok(subscriptionOf(call.azure.subscriptions.get(scope)!))
      )
    },
  },
  {
    method: 'GET',
    path: /^\/tenants$/,
    answer(call) {
      const { tenantId, displayName } = call.azure.tenant
      return paged(call, [{ id: `/tenants/${tenantId}`, tenantId, displayName, countryCode: 'NO', tenantType: 'AAD' }])
    },
  },
]

function subscriptionOf({ row, name }: ContainerEntry) {
  const properties = objectIn(row, 'properties')
  return {
    id: row.id,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    tags: objectIn(row, 'tags'),
    subscriptionId: name,
    tenantId: textIn(row, 'tenantId'),
    displayName: textIn(row, 'name'),
    state: textIn(properties, 'state') || 'Enabled',
    subscriptionPolicies: { quotaId: 'PayAsYouGo_2014-09-01', ...objectIn(properties, 'subscriptionPolicies') },
  }
}
