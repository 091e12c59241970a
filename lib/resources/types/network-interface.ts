import type { ResourceType } from '../resource-type.ts'

export const networkInterface: ResourceType = {
  type: 'microsoft.network/networkinterfaces',
  label: 'network interface',
  plural: 'network interfaces',
  category: 'network',
  settings: [
    'virtualMachine.id',
    'networkSecurityGroup.id',
    { path: 'ipConfigurations', fields: ['name', 'properties.subnet.id'] },
  ],
}
