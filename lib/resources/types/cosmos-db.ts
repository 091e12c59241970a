import { usesOfNamedKey } from '../key-uses.ts'
import type { ResourceType } from '../resource-type.ts'

export const cosmosDb: ResourceType = {
  type: 'microsoft.documentdb/databaseaccounts',
  label: 'Cosmos DB account',
  plural: 'Cosmos DB accounts',
  category: 'data',
  settings: ['defaultIdentity', 'isVirtualNetworkFilterEnabled'],
  uses: (properties) => usesOfNamedKey(properties, 'keyVaultKeyUri', 'defaultIdentity'),
}
