import type { ResourceType } from '../resource-type.ts'

export const aiSearch: ResourceType = {
  type: 'microsoft.search/searchservices',
  label: 'AI Search service',
  plural: 'AI Search services',
  category: 'ai',
  settings: ['authOptions.aadOrApiKey.aadAuthFailureMode'],
}
