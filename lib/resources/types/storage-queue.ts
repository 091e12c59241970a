import type { ResourceType } from '../resource-type.ts'

export const storageQueue: ResourceType = {
  type: 'microsoft.storage/storageaccounts/queueservices/queues',
  label: 'storage queue',
  plural: 'storage queues',
  category: 'storage',
}
