import { control } from '../need.ts'
import { openOnlyIf } from '../open.ts'
import type { Technique } from '../technique.ts'

export const postgresqlAdministrator: Technique = {
  id: 'postgresql-administrator',
  title: 'Make oneself administrator of a PostgreSQL server',
  description:
    'The right adds an Entra administrator to the server, beside those that are there. Administrators reach every database on it.',
  targets: ['microsoft.dbforpostgresql/flexibleservers'],
  needs: [[control('Microsoft.DBforPostgreSQL/flexibleServers/administrators/write')]],
  yields: 'data',
  open: openOnlyIf('authConfig.activeDirectoryAuth', 'Enabled'),
  stoppedBy: 'Keep administrator writing to the few who own the server.',
  reference:
    'https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-configure-sign-in-azure-ad-authentication',
}
