import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const federatedCredentialWrite: Technique = {
  id: 'federated-credential-write',
  title: 'Federate an identity with an issuer of one’s own',
  description:
    'A federated credential lets tokens of a chosen issuer be exchanged for tokens of the identity, from anywhere and without a host. It stays when every resource that wore the identity is gone.',
  targets: ['microsoft.managedidentity/userassignedidentities'],
  needs: [[control('Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write')]],
  yields: 'theIdentity',
  stoppedBy: 'Take credential writing out of the role, and allow only known issuers by policy.',
  reference: 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation',
}
