import type { ResourceType } from '../resource-type.ts'

export const natGateway: ResourceType = {
  type: 'microsoft.network/natgateways',
  label: 'NAT gateway',
  plural: 'NAT gateways',
  category: 'network',
}
