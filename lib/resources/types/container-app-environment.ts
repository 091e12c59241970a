import type { ResourceType } from '../resource-type.ts'

export const containerAppEnvironment: ResourceType = {
  type: 'microsoft.app/managedenvironments',
  label: 'Container Apps environment',
  plural: 'Container Apps environments',
  category: 'containers',
}
