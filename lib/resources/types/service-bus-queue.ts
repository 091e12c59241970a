import type { ResourceType } from '../resource-type.ts'

export const serviceBusQueue: ResourceType = {
  type: 'microsoft.servicebus/namespaces/queues',
  label: 'Service Bus queue',
  plural: 'Service Bus queues',
  category: 'integration',
}
