import { control } from '../need.ts'
import { openUnless } from '../open.ts'
import type { Technique } from '../technique.ts'

export const keyVaultAccessPolicy: Technique = {
  id: 'key-vault-access-policy',
  title: 'Write oneself into the access policies of a key vault',
  description:
    'In a vault that goes by access policies, whoever writes them gives themselves secrets, keys and certificates. The policies are also part of the vault itself. In a vault that asks Azure RBAC they count for nothing, and going back takes the right to assign roles.',
  targets: ['microsoft.keyvault/vaults'],
  needs: [[control('Microsoft.KeyVault/vaults/accessPolicies/write')], [control('Microsoft.KeyVault/vaults/write')]],
  yields: 'data',
  open: openUnless('enableRbacAuthorization', true),
  stoppedBy: 'Let the vault ask Azure RBAC instead of access policies.',
  reference: 'https://learn.microsoft.com/azure/key-vault/general/rbac-access-policy',
}
