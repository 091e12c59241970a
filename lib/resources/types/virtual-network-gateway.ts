import type { ResourceType } from '../resource-type.ts'

export const virtualNetworkGateway: ResourceType = {
  type: 'microsoft.network/virtualnetworkgateways',
  label: 'virtual network gateway',
  plural: 'virtual network gateways',
  category: 'network',
}
