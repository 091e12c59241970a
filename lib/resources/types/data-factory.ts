import type { ResourceType } from '../resource-type.ts'

export const dataFactory: ResourceType = {
  type: 'microsoft.datafactory/factories',
  label: 'data factory',
  plural: 'data factories',
  category: 'integration',
  host: true,
}
