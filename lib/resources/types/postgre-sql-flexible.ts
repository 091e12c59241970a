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
}
