import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const sqlManagedInstanceAdministrator: Technique = {
  id: 'sql-managed-instance-administrator',
  title: 'Make oneself administrator of a SQL managed instance',
  description:
    'The right names the Entra administrator of the instance. That administrator reads and writes every database on it.',
  targets: ['microsoft.sql/managedinstances'],
  needs: [[control('Microsoft.Sql/managedInstances/administrators/write')]],
  yields: 'data',
  stoppedBy: 'Keep administrator writing to the few who own the instance.',
  reference: 'https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-configure',
}
