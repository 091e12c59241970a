import type { ResourceType } from '../resource-type.ts'

export const purviewAccount: ResourceType = {
  type: 'microsoft.purview/accounts',
  label: 'Purview account',
  plural: 'Purview accounts',
  category: 'security',
}
