import { roleAssignmentFactOf } from '#lib/facts/role-assignment-fact.ts'
import { authorizationScopeOf } from '../authorization-scope.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readQuery } from '../read-query.ts'

export const roleAssignments: Collector = {
  id: 'role-assignments',
  datasets: ['roleAssignments'],
  label: 'role assignments',
  needs: { action: 'Microsoft.Authorization/roleAssignments/read' },
  at: ['managementGroup', 'subscription'],
  together: 50,
  read: (reader, scopes, into) =>
    readQuery(
      reader,
      { call: calls.roleAssignmentRows, scopes, authorization: authorizationScopeOf(scopes) },
      { into, read: (row) => into.add('roleAssignments', roleAssignmentFactOf(row)) },
    ),
}
