import type { ResourceType } from '../resource-type.ts'

export const apiConnection: ResourceType = {
  type: 'microsoft.web/connections',
  label: 'API connection',
  plural: 'API connections',
  category: 'integration',
}
