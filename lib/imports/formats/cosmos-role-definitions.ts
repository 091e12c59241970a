import { cosmosRoleDefinitionFactOf } from '#lib/facts/cosmos-role-definition-fact.ts'
import { armTypeOf } from '#lib/facts/fields.ts'
import type { ImportFormat } from '../import-format.ts'

/** From Resource Manager and `az cosmosdb sql role definition list`. */
export const cosmosRoleDefinitions: ImportFormat = {
  id: 'cosmos-role-definitions',
  label: 'Cosmos DB role definitions',
  recognises: (value) => armTypeOf(value) === 'microsoft.documentdb/databaseaccounts/sqlroledefinitions',
  read: (value, into) => into.add('cosmosRoleDefinitions', cosmosRoleDefinitionFactOf(value)),
}
