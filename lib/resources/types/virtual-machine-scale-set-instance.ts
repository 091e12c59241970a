import type { ResourceType } from '../resource-type.ts'

export const virtualMachineScaleSetInstance: ResourceType = {
  type: 'microsoft.compute/virtualmachinescalesets/virtualmachines',
  label: 'scale set instance',
  plural: 'scale set instances',
  category: 'compute',
  host: true,
  settings: ['vmId', 'osProfile.computerName'],
}
