import { specify } from '../testing/specify.ts'
import { keyVaultAccessPolicy } from './key-vault-access-policy.ts'

specify(keyVaultAccessPolicy, {
  roles: [
    ['a role that writes access policies', { actions: ['Microsoft.KeyVault/vaults/accessPolicies/write'] }, 'yes'],
    ['a role that writes vaults', { actions: ['Microsoft.KeyVault/vaults/write'] }, 'yes'],
    ['a role that reads vaults', { actions: ['Microsoft.KeyVault/vaults/read'] }, 'no'],
    [
      'a role that reads secrets by itself',
      { dataActions: ['Microsoft.KeyVault/vaults/secrets/getSecret/action'] },
      'no',
    ],
  ],
  open: [
    ['the vault asks Azure RBAC', { settings: { enableRbacAuthorization: true } }, 'no'],
    ['the vault goes by access policies', { settings: { enableRbacAuthorization: false } }, 'yes'],
    ['the vault says nothing of it', { settings: { vaultUri: 'https://notes.vault.azure.net/' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
