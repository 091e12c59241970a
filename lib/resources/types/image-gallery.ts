import type { ResourceType } from '../resource-type.ts'

export const imageGallery: ResourceType = {
  type: 'microsoft.compute/galleries',
  label: 'image gallery',
  plural: 'image galleries',
  category: 'compute',
}
