import { usesOfKey } from '../key-uses.ts'
import type { ResourceType } from '../resource-type.ts'

export const containerRegistry: ResourceType = {
  type: 'microsoft.containerregistry/registries',
  label: 'container registry',
  plural: 'container registries',
  category: 'containers',
  settings: ['anonymousPullEnabled', 'loginServer'],
  uses: (properties) => usesOfKey(properties, 'keyVaultProperties.identity'),
}
