import type { ResourceType } from '../resource-type.ts'

export const keyVaultKey: ResourceType = {
  type: 'microsoft.keyvault/vaults/keys',
  label: 'Key Vault key',
  plural: 'Key Vault keys',
  category: 'security',
}
