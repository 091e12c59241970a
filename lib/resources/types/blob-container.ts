import type { ResourceType } from '../resource-type.ts'

export const blobContainer: ResourceType = {
  type: 'microsoft.storage/storageaccounts/blobservices/containers',
  label: 'blob container',
  plural: 'blob containers',
  category: 'storage',
}
