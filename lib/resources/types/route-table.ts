import type { ResourceType } from '../resource-type.ts'

export const routeTable: ResourceType = {
  type: 'microsoft.network/routetables',
  label: 'route table',
  plural: 'route tables',
  category: 'network',
}
