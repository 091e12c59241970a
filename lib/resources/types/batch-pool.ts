import type { ResourceType } from '../resource-type.ts'

export const batchPool: ResourceType = {
  type: 'microsoft.batch/batchaccounts/pools',
  label: 'Batch pool',
  plural: 'Batch pools',
  category: 'compute',
  host: true,
}
