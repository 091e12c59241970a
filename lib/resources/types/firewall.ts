import type { ResourceType } from '../resource-type.ts'

export const firewall: ResourceType = {
  type: 'microsoft.network/azurefirewalls',
  label: 'firewall',
  plural: 'firewalls',
  category: 'network',
}
