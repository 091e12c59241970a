import type { ResourceType } from '../resource-type.ts'

export const eventHub: ResourceType = {
  type: 'microsoft.eventhub/namespaces/eventhubs',
  label: 'event hub',
  plural: 'event hubs',
  category: 'integration',
}
