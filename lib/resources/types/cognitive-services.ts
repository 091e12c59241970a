import { usesOfKey } from '../key-uses.ts'
import type { ResourceType } from '../resource-type.ts'

export const cognitiveServices: ResourceType = {
  type: 'microsoft.cognitiveservices/accounts',
  label: 'AI services account',
  plural: 'AI services accounts',
  category: 'ai',
  uses: (properties) => usesOfKey(properties, 'keyVaultProperties.identityClientId'),
}
