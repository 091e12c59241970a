import type { ResourceType } from '../resource-type.ts'

export const privateEndpoint: ResourceType = {
  type: 'microsoft.network/privateendpoints',
  label: 'private endpoint',
  plural: 'private endpoints',
  category: 'network',
}
