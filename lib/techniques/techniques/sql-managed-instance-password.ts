import { control } from '../need.ts'
import { isObject } from '../open.ts'
import type { Technique } from '../technique.ts'

export const sqlManagedInstancePassword: Technique = {
  id: 'sql-managed-instance-password',
  title: 'Set the administrator password of a SQL managed instance',
  description:
    'Writing the instance sets a new password of its SQL administrator. That account reads and writes every database on it.',
  targets: ['microsoft.sql/managedinstances'],
  needs: [[control('Microsoft.Sql/managedInstances/write')]],
  yields: 'data',
  open: ({ settings }) => {
    if (!settings) return 'unknown'
    const administrators = settings.administrators
    return isObject(administrators) && administrators.azureADOnlyAuthentication === true ? 'no' : 'yes'
  },
  stoppedBy: 'Allow only Microsoft Entra authentication on the instance.',
  reference: 'https://learn.microsoft.com/azure/azure-sql/database/authentication-azure-ad-only-authentication',
}
