import type { ResourceType } from '../resource-type.ts'

export const eventGridTopic: ResourceType = {
  type: 'microsoft.eventgrid/topics',
  label: 'Event Grid topic',
  plural: 'Event Grid topics',
  category: 'integration',
}
