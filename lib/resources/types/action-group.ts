import type { ResourceType } from '../resource-type.ts'

export const actionGroup: ResourceType = {
  type: 'microsoft.insights/actiongroups',
  label: 'action group',
  plural: 'action groups',
  category: 'monitoring',
}
