import { databaseAdministratorFactOf } from '#lib/facts/database-administrator-fact.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readChildren } from '../read-children.ts'

/** Microsoft Entra administrators of flexible servers; those of Azure SQL are a property of the server. */
export const postgresAdministrators: Collector = {
  id: 'postgres-administrators',
  datasets: ['databaseAdministrators'],
  label: 'PostgreSQL administrators',
  needs: { action: 'Microsoft.DBforPostgreSQL/flexibleServers/administrators/read' },
  at: ['subscription'],
  after: ['resources'],
  read: (reader, [scope], into) =>
    readChildren(
      reader,
      {
        scope: scope!,
        of: 'microsoft.dbforpostgresql/flexibleservers',
        async read(resource) {
          for await (const rows of reader.pages(calls.postgresAdministrators, { resource }))
            into.each(rows, (row) => into.add('databaseAdministrators', databaseAdministratorFactOf(row)))
        },
      },
      into,
    ),
}
