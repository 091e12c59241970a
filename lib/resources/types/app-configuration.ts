import { usesOfKey } from '../key-uses.ts'
import type { ResourceType } from '../resource-type.ts'

export const appConfiguration: ResourceType = {
  type: 'microsoft.appconfiguration/configurationstores',
  label: 'App Configuration store',
  plural: 'App Configuration stores',
  category: 'app',
  uses: (properties) => usesOfKey(properties, 'keyVaultProperties.identityClientId'),
}
