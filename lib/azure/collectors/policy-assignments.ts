import { resourceFactOf } from '#lib/facts/resource-fact.ts'
import { authorizationScopeOf } from '../authorization-scope.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readQuery } from '../read-query.ts'

/** A policy assignment wears an identity to repair what it finds. */
export const policyAssignments: Collector = {
  id: 'policy-assignments',
  datasets: ['resources'],
  label: 'policy assignments',
  needs: { action: 'Microsoft.Authorization/policyAssignments/read' },
  at: ['managementGroup', 'subscription'],
  together: 50,
  read: (reader, scopes, into) =>
    readQuery(
      reader,
      { call: calls.policyAssignmentRows, scopes, authorization: authorizationScopeOf(scopes) },
      { into, read: (row) => into.add('resources', resourceFactOf(row)) },
    ),
}
