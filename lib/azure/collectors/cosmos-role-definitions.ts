import { cosmosRoleDefinitionFactOf } from '#lib/facts/cosmos-role-definition-fact.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readChildren } from '../read-children.ts'

/** What the roles of Cosmos DB allow. */
export const cosmosRoleDefinitions: Collector = {
  id: 'cosmos-role-definitions',
  datasets: ['cosmosRoles'],
  label: 'Cosmos DB role definitions',
  needs: { action: 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions/read' },
  at: ['subscription'],
  after: ['resources'],
  read: (reader, [scope], into) =>
    readChildren(
      reader,
      {
        scope: scope!,
        of: 'microsoft.documentdb/databaseaccounts',
        async read(resource) {
          for await (const rows of reader.pages(calls.cosmosRoleDefinitions, { resource }))
            into.each(rows, (row) => into.add('cosmosRoleDefinitions', cosmosRoleDefinitionFactOf(row)))
        },
      },
      into,
    ),
}
