import type { ResourceType } from '../resource-type.ts'

export const availabilitySet: ResourceType = {
  type: 'microsoft.compute/availabilitysets',
  label: 'availability set',
  plural: 'availability sets',
  category: 'compute',
}
