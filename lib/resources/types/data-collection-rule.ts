import type { ResourceType } from '../resource-type.ts'

export const dataCollectionRule: ResourceType = {
  type: 'microsoft.insights/datacollectionrules',
  label: 'data collection rule',
  plural: 'data collection rules',
  category: 'monitoring',
}
