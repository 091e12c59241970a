import type { ResourceType } from '../resource-type.ts'

export const virtualNetwork: ResourceType = {
  type: 'microsoft.network/virtualnetworks',
  label: 'virtual network',
  plural: 'virtual networks',
  category: 'network',
  settings: [{ path: 'subnets', fields: ['id', 'name', 'properties.networkSecurityGroup.id'] }],
}
