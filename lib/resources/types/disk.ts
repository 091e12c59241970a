import type { ResourceType } from '../resource-type.ts'

export const disk: ResourceType = {
  type: 'microsoft.compute/disks',
  label: 'disk',
  plural: 'disks',
  category: 'storage',
  settings: ['networkAccessPolicy', 'diskState', 'encryption.diskEncryptionSetId'],
}
