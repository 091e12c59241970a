import type { ResourceType } from '../resource-type.ts'

export const publicIpAddress: ResourceType = {
  type: 'microsoft.network/publicipaddresses',
  label: 'public IP address',
  plural: 'public IP addresses',
  category: 'network',
  settings: ['ipAddress', 'ipConfiguration.id', 'publicIPAllocationMethod'],
}
