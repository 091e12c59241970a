import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const sqlServerAdministrator: Technique = {
  id: 'sql-server-administrator',
  title: 'Make oneself administrator of a SQL server',
  description:
    'The right names the Entra administrator of the server. That administrator reads and writes every database on it.',
  targets: ['microsoft.sql/servers'],
  needs: [[control('Microsoft.Sql/servers/administrators/write')]],
  yields: 'data',
  stoppedBy: 'Keep administrator writing to the few who own the server.',
  reference: 'https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-configure',
}
