import type { ResourceType } from '../resource-type.ts'

export const serviceBus: ResourceType = {
  type: 'microsoft.servicebus/namespaces',
  label: 'Service Bus namespace',
  plural: 'Service Bus namespaces',
  category: 'integration',
}
