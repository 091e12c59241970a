import type { ResourceType } from '../resource-type.ts'

export const dnsZone: ResourceType = {
  type: 'microsoft.network/dnszones',
  label: 'DNS zone',
  plural: 'DNS zones',
  category: 'network',
}
