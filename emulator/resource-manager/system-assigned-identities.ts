import { scopeId } from '#lib/model/scope.ts'
import { ok } from '../answer.ts'
import type { Route } from '../call.ts'
import { eachOf, objectIn, textIn } from '../tenant/rows.ts'
import { refusedScope, resourceNotFound } from './refusals.ts'

export const systemAssignedIdentities: readonly Route[] = [
  {
    method: 'GET',
    path: /^(?<scope>\/.+)\/providers\/microsoft\.managedidentity\/identities\/default$/,
    answer(call) {
      const scope = scopeId(call.named.scope!)
      const refused = refusedScope(call, scope, 'Microsoft.ManagedIdentity/identities/read')
      if (refused) return refused
      const row = call.azure.resource(scope)
      const identity = row ? objectIn(row, 'identity') : {}
      const principalId = textIn(identity, 'principalId')
      if (!row || principalId === '')
        return resourceNotFound(`${scope}/providers/Microsoft.ManagedIdentity/identities/default`)
      const principals = eachOf(call.azure.tenant.directory.servicePrincipals)
      const principal = [...principals].find(({ id }) => id === principalId)
      return ok({
        id: `${row.id}/providers/Microsoft.ManagedIdentity/identities/default`,
        name: 'default',
        type: 'Microsoft.ManagedIdentity/identities',
        location: row.location,
        properties: { tenantId: identity.tenantId, principalId, clientId: principal?.appId ?? principalId },
      })
    },
  },
]
