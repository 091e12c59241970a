import { specify } from '../testing/specify.ts'
import { lighthouseDelegation } from './lighthouse-delegation.ts'

specify(lighthouseDelegation, {
  roles: [
    [
      'a role that delegates and assigns roles',
      {
        actions: [
          'Microsoft.ManagedServices/registrationAssignments/write',
          'Microsoft.Authorization/roleAssignments/write',
        ],
      },
      'yes',
    ],
    [
      'a role that delegates but assigns no roles, such as Contributor',
      { actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] },
      'no',
    ],
  ],
})
