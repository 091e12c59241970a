import { specify } from '../testing/specify.ts'
import { sqlServerAdministrator } from './sql-server-administrator.ts'

specify(sqlServerAdministrator, {
  roles: [
    ['a role that writes administrators', { actions: ['Microsoft.Sql/servers/administrators/*'] }, 'yes'],
    ['a role that reads administrators', { actions: ['Microsoft.Sql/servers/administrators/read'] }, 'no'],
    ['a role that writes databases', { actions: ['Microsoft.Sql/servers/databases/write'] }, 'no'],
  ],
})
