import type { ResourceType } from '../resource-type.ts'

export const virtualMachineExtension: ResourceType = {
  type: 'microsoft.compute/virtualmachines/extensions',
  label: 'virtual machine extension',
  plural: 'virtual machine extensions',
  category: 'compute',
  settings: ['publisher', 'type', 'typeHandlerVersion'],
}
