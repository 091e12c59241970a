import type { ResourceType } from '../resource-type.ts'

export const logAnalyticsWorkspace: ResourceType = {
  type: 'microsoft.operationalinsights/workspaces',
  label: 'Log Analytics workspace',
  plural: 'Log Analytics workspaces',
  category: 'monitoring',
  settings: ['customerId', 'features.disableLocalAuth', 'features.enableLogAccessUsingOnlyResourcePermissions'],
}
