import type { ResourceType } from '../resource-type.ts'

export const applicationGateway: ResourceType = {
  type: 'microsoft.network/applicationgateways',
  label: 'application gateway',
  plural: 'application gateways',
  category: 'network',
}
