import { specify } from '../testing/specify.ts'
import { synapseAdministrator } from './synapse-administrator.ts'

specify(synapseAdministrator, {
  roles: [
    ['a role that writes administrators', { actions: ['Microsoft.Synapse/workspaces/administrators/write'] }, 'yes'],
    [
      'a role that writes SQL administrators',
      { actions: ['Microsoft.Synapse/workspaces/sqlAdministrators/write'] },
      'yes',
    ],
    ['a role that reads workspaces', { actions: ['Microsoft.Synapse/workspaces/read'] }, 'no'],
  ],
})
