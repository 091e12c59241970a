import { specify } from '../testing/specify.ts'
import { postgresqlAdministrator } from './postgresql-administrator.ts'

specify(postgresqlAdministrator, {
  roles: [
    [
      'a role that writes administrators',
      { actions: ['Microsoft.DBforPostgreSQL/flexibleServers/administrators/write'] },
      'yes',
    ],
    ['a role that reads servers', { actions: ['Microsoft.DBforPostgreSQL/flexibleServers/read'] }, 'no'],
  ],
  open: [
    ['Entra sign-in is on', { settings: { 'authConfig.activeDirectoryAuth': 'Enabled' } }, 'yes'],
    ['Entra sign-in is off', { settings: { 'authConfig.activeDirectoryAuth': 'Disabled' } }, 'no'],
    ['the server says nothing of it, so it is off', { settings: { 'network.publicNetworkAccess': 'Enabled' } }, 'no'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
