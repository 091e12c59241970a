import { cosmosRoleAssignmentFactOf } from '#lib/facts/cosmos-role-assignment-fact.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readChildren } from '../read-children.ts'

/** Roles that Cosmos DB keeps beside those of Azure. */
export const cosmosRoleAssignments: Collector = {
  id: 'cosmos-role-assignments',
  datasets: ['cosmosRoles'],
  label: 'Cosmos DB role assignments',
  needs: { action: 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments/read' },
  at: ['subscription'],
  after: ['resources'],
  read: (reader, [scope], into) =>
    readChildren(
      reader,
      {
        scope: scope!,
        of: 'microsoft.documentdb/databaseaccounts',
        async read(resource) {
          for await (const rows of reader.pages(calls.cosmosRoleAssignments, { resource }))
            into.each(rows, (row) => into.add('cosmosRoleAssignments', cosmosRoleAssignmentFactOf(row)))
        },
      },
      into,
    ),
}
