import { usesOfNamedKey } from '../key-uses.ts'
import type { ResourceType } from '../resource-type.ts'

export const postgreSqlFlexible: ResourceType = {
  type: 'microsoft.dbforpostgresql/flexibleservers',
  label: 'PostgreSQL flexible server',
  plural: 'PostgreSQL flexible servers',
  category: 'data',
  settings: [
    'authConfig.activeDirectoryAuth',
    'authConfig.passwordAuth',
    'authConfig.tenantId',
    'network.publicNetworkAccess',
  ],
  uses: (properties) =>
    usesOfNamedKey(properties, 'dataEncryption.primaryKeyURI', 'dataEncryption.primaryUserAssignedIdentityId'),
}
