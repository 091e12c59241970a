import type { ResourceType } from '../resource-type.ts'

export const fileShare: ResourceType = {
  type: 'microsoft.storage/storageaccounts/fileservices/shares',
  label: 'file share',
  plural: 'file shares',
  category: 'storage',
}
