import type { ResourceType } from '../resource-type.ts'

export const appServicePlan: ResourceType = {
  type: 'microsoft.web/serverfarms',
  label: 'App Service plan',
  plural: 'App Service plans',
  category: 'app',
}
