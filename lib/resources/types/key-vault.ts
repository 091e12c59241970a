import type { ResourceType } from '../resource-type.ts'

export const keyVault: ResourceType = {
  type: 'microsoft.keyvault/vaults',
  label: 'key vault',
  plural: 'key vaults',
  category: 'security',
  settings: ['vaultUri', 'enabledForDeployment', 'enabledForTemplateDeployment', 'enabledForDiskEncryption'],
}
