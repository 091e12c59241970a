import type { ResourceType } from '../resource-type.ts'

export const storageTable: ResourceType = {
  type: 'microsoft.storage/storageaccounts/tableservices/tables',
  label: 'storage table',
  plural: 'storage tables',
  category: 'storage',
}
