import type { ResourceType } from '../resource-type.ts'

export const snapshot: ResourceType = {
  type: 'microsoft.compute/snapshots',
  label: 'disk snapshot',
  plural: 'disk snapshots',
  category: 'storage',
  settings: ['networkAccessPolicy'],
}
