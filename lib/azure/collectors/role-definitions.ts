import { roleDefinitionFactOf } from '#lib/facts/role-definition-fact.ts'
import { authorizationScopeOf } from '../authorization-scope.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readQuery } from '../read-query.ts'

/** Built-in and custom ones. */
export const roleDefinitions: Collector = {
  id: 'role-definitions',
  datasets: ['roleDefinitions'],
  label: 'role definitions',
  needs: { action: 'Microsoft.Authorization/roleDefinitions/read' },
  at: ['managementGroup', 'subscription'],
  together: 50,
  read: (reader, scopes, into) =>
    readQuery(
      reader,
      { call: calls.roleDefinitionRows, scopes, authorization: authorizationScopeOf(scopes) },
      { into, read: (row) => into.add('roleDefinitions', roleDefinitionFactOf(row)) },
    ),
}
