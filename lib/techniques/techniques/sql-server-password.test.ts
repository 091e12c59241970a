import { specify } from '../testing/specify.ts'
import { sqlServerPassword } from './sql-server-password.ts'

specify(sqlServerPassword, {
  roles: [
    ['a role that writes servers', { actions: ['Microsoft.Sql/servers/write'] }, 'yes'],
    ['a role that writes databases', { actions: ['Microsoft.Sql/servers/databases/write'] }, 'no'],
  ],
  open: [
    ['only Entra sign-in is allowed', { settings: { administrators: { azureADOnlyAuthentication: true } } }, 'no'],
    [
      'passwords are allowed beside Entra',
      { settings: { administrators: { azureADOnlyAuthentication: false } } },
      'yes',
    ],
    ['it has no Entra administrator', { settings: { fullyQualifiedDomainName: 'notes.database.windows.net' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
