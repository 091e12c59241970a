import type { ResourceType } from '../resource-type.ts'

export const loadBalancer: ResourceType = {
  type: 'microsoft.network/loadbalancers',
  label: 'load balancer',
  plural: 'load balancers',
  category: 'network',
}
