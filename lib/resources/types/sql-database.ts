import type { ResourceType } from '../resource-type.ts'

export const sqlDatabase: ResourceType = {
  type: 'microsoft.sql/servers/databases',
  label: 'SQL database',
  plural: 'SQL databases',
  category: 'data',
}
