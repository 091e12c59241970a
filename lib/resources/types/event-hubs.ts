import type { ResourceType } from '../resource-type.ts'

export const eventHubs: ResourceType = {
  type: 'microsoft.eventhub/namespaces',
  label: 'Event Hubs namespace',
  plural: 'Event Hubs namespaces',
  category: 'integration',
}
