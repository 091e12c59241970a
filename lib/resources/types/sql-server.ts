import { usesOfNamedKey } from '../key-uses.ts'
import type { ResourceType } from '../resource-type.ts'

export const sqlServer: ResourceType = {
  type: 'microsoft.sql/servers',
  label: 'SQL server',
  plural: 'SQL servers',
  category: 'data',
  settings: ['primaryUserAssignedIdentityId', 'fullyQualifiedDomainName'],
  uses: (properties) => usesOfNamedKey(properties, 'keyId', 'primaryUserAssignedIdentityId'),
}
