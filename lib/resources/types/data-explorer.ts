import type { ResourceType } from '../resource-type.ts'

export const dataExplorer: ResourceType = {
  type: 'microsoft.kusto/clusters',
  label: 'Data Explorer cluster',
  plural: 'Data Explorer clusters',
  category: 'data',
  settings: ['trustedExternalTenants'],
}
