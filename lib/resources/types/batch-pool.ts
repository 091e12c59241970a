import { valueAt } from '../json-value.ts'
import type { ResourceType } from '../resource-type.ts'
import { usesIn } from '../use.ts'

export const batchPool: ResourceType = {
  type: 'microsoft.batch/batchaccounts/pools',
  label: 'Batch pool',
  plural: 'Batch pools',
  category: 'compute',
  host: true,
  uses: (properties) =>
    usesIn(
      valueAt(
        properties,
        'deploymentConfiguration.virtualMachineConfiguration.containerConfiguration.containerRegistries',
      ),
      'identityReference.resourceId',
      'registry pull',
    ),
}
