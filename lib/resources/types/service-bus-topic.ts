import type { ResourceType } from '../resource-type.ts'

export const serviceBusTopic: ResourceType = {
  type: 'microsoft.servicebus/namespaces/topics',
  label: 'Service Bus topic',
  plural: 'Service Bus topics',
  category: 'integration',
}
