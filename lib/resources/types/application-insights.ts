import type { ResourceType } from '../resource-type.ts'

export const applicationInsights: ResourceType = {
  type: 'microsoft.insights/components',
  label: 'Application Insights',
  plural: 'Application Insights',
  category: 'monitoring',
  settings: ['DisableLocalAuth', 'WorkspaceResourceId'],
}
