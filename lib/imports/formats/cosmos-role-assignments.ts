import { cosmosRoleAssignmentFactOf } from '#lib/facts/cosmos-role-assignment-fact.ts'
import { armTypeOf } from '#lib/facts/fields.ts'
import type { ImportFormat } from '../import-format.ts'

/** From Resource Manager and `az cosmosdb sql role assignment list`. */
export const cosmosRoleAssignments: ImportFormat = {
  id: 'cosmos-role-assignments',
  label: 'Cosmos DB role assignments',
  recognises: (value) => armTypeOf(value) === 'microsoft.documentdb/databaseaccounts/sqlroleassignments',
  read: (value, into) => into.add('cosmosRoleAssignments', cosmosRoleAssignmentFactOf(value)),
}
