import { databaseAdministratorFactOf } from '#lib/facts/database-administrator-fact.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readChildren } from '../read-children.ts'

/** Microsoft Entra administrators of flexible servers. */
export const mySqlAdministrators: Collector = {
  id: 'my-sql-administrators',
  datasets: ['databaseAdministrators'],
  label: 'MySQL administrators',
  needs: { action: 'Microsoft.DBforMySQL/flexibleServers/administrators/read' },
  at: ['subscription'],
  after: ['resources'],
  read: (reader, [scope], into) =>
    readChildren(
      reader,
      {
        scope: scope!,
        of: 'microsoft.dbformysql/flexibleservers',
        async read(resource) {
          for await (const rows of reader.pages(calls.mySqlAdministrators, { resource }))
            into.each(rows, (row) => into.add('databaseAdministrators', databaseAdministratorFactOf(row)))
        },
      },
      into,
    ),
}
