import type { ResourceType } from '../resource-type.ts'

export const keyVaultSecret: ResourceType = {
  type: 'microsoft.keyvault/vaults/secrets',
  label: 'Key Vault secret',
  plural: 'Key Vault secrets',
  category: 'security',
}
