import type { ResourceType } from '../resource-type.ts'

export const virtualNetwork: ResourceType = {
  type: 'microsoft.network/virtualnetworks',
  label: 'virtual network',
  plural: 'virtual networks',
  category: 'network',
}
