import type { ResourceType } from '../resource-type.ts'

export const virtualMachineScaleSet: ResourceType = {
  type: 'microsoft.compute/virtualmachinescalesets',
  label: 'virtual machine scale set',
  plural: 'virtual machine scale sets',
  category: 'compute',
  host: true,
  settings: ['uniqueId', 'orchestrationMode', 'virtualMachineProfile.osProfile.computerNamePrefix'],
}
