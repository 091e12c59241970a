import type { ResourceType } from '../resource-type.ts'

export const virtualMachine: ResourceType = {
  type: 'microsoft.compute/virtualmachines',
  label: 'virtual machine',
  plural: 'virtual machines',
  category: 'compute',
  host: true,
  settings: [
    'vmId',
    'osProfile.computerName',
    'osProfile.linuxConfiguration.disablePasswordAuthentication',
    'storageProfile.osDisk.osType',
    'virtualMachineScaleSet.id',
  ],
}
