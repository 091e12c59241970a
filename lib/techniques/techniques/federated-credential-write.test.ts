import { specify } from '../testing/specify.ts'
import { federatedCredentialWrite } from './federated-credential-write.ts'

specify(federatedCredentialWrite, {
  roles: [
    [
      'a role that writes federated credentials',
      { actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write'] },
      'yes',
    ],
    ['everything about identities', { actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/*'] }, 'yes'],
    [
      'a role that reads federated credentials',
      { actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/read'] },
      'no',
    ],
    [
      'a role that assigns identities',
      { actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action'] },
      'no',
    ],
  ],
})
