import { specify } from '../testing/specify.ts'
import { attachIdentity } from './attach-identity.ts'

specify(attachIdentity, {
  roles: [
    [
      'a role that assigns identities',
      { actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action'] },
      'yes',
    ],
    [
      'the same with a wildcard for a segment that is not there',
      { actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action'] },
      'yes',
    ],
    [
      'a role that writes identities but assigns none',
      {
        actions: [
          'Microsoft.ManagedIdentity/userAssignedIdentities/read',
          'Microsoft.ManagedIdentity/userAssignedIdentities/write',
          'Microsoft.ManagedIdentity/userAssignedIdentities/delete',
        ],
      },
      'no',
    ],
  ],
})
