import type { ResourceType } from '../resource-type.ts'

export const privateDnsZone: ResourceType = {
  type: 'microsoft.network/privatednszones',
  label: 'private DNS zone',
  plural: 'private DNS zones',
  category: 'network',
}
