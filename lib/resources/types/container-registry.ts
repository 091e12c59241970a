import type { ResourceType } from '../resource-type.ts'

export const containerRegistry: ResourceType = {
  type: 'microsoft.containerregistry/registries',
  label: 'container registry',
  plural: 'container registries',
  category: 'containers',
  settings: ['anonymousPullEnabled', 'loginServer'],
}
