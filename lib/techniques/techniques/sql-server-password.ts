import { control } from '../need.ts'
import { isObject } from '../open.ts'
import type { Technique } from '../technique.ts'

export const sqlServerPassword: Technique = {
  id: 'sql-server-password',
  title: 'Set the administrator password of a SQL server',
  description:
    'Writing the server sets a new password of its SQL administrator. That account reads and writes every database on it.',
  targets: ['microsoft.sql/servers'],
  needs: [[control('Microsoft.Sql/servers/write')]],
  yields: 'data',
  open: ({ settings }) => {
    if (!settings) return 'unknown'
    const administrators = settings.administrators
    return isObject(administrators) && administrators.azureADOnlyAuthentication === true ? 'no' : 'yes'
  },
  stoppedBy: 'Allow only Microsoft Entra authentication on the server.',
  reference: 'https://learn.microsoft.com/azure/azure-sql/database/authentication-azure-ad-only-authentication',
}
