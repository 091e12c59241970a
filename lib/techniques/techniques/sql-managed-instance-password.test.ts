import { specify } from '../testing/specify.ts'
import { sqlManagedInstancePassword } from './sql-managed-instance-password.ts'

specify(sqlManagedInstancePassword, {
  roles: [
    ['a role that writes instances', { actions: ['Microsoft.Sql/managedInstances/write'] }, 'yes'],
    ['a role that writes databases', { actions: ['Microsoft.Sql/managedInstances/databases/write'] }, 'no'],
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
