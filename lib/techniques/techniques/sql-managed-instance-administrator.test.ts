import { specify } from '../testing/specify.ts'
import { sqlManagedInstanceAdministrator } from './sql-managed-instance-administrator.ts'

specify(sqlManagedInstanceAdministrator, {
  roles: [
    ['a role that writes administrators', { actions: ['Microsoft.Sql/managedInstances/administrators/*'] }, 'yes'],
    ['the same right on SQL servers', { actions: ['Microsoft.Sql/servers/administrators/write'] }, 'no'],
  ],
})
