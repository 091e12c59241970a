import { usesOfKey } from '../key-uses.ts'
import type { ResourceType } from '../resource-type.ts'

export const storageAccount: ResourceType = {
  type: 'microsoft.storage/storageaccounts',
  label: 'storage account',
  plural: 'storage accounts',
  category: 'storage',
  settings: [
    'allowCrossTenantReplication',
    'defaultToOAuthAuthentication',
    'isHnsEnabled',
    'isLocalUserEnabled',
    'isSftpEnabled',
    'encryption.keySource',
  ],
  uses: (properties) => usesOfKey(properties, 'identity.userAssignedIdentity'),
}
