import type { ResourceType } from '../resource-type.ts'

export const sqlManagedInstance: ResourceType = {
  type: 'microsoft.sql/managedinstances',
  label: 'SQL managed instance',
  plural: 'SQL managed instances',
  category: 'data',
  settings: ['primaryUserAssignedIdentityId', 'publicDataEndpointEnabled'],
}
