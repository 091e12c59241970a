import { valueAt } from '../json-value.ts'
import type { ResourceType } from '../resource-type.ts'
import { usesIn } from '../use.ts'

export const serviceBus: ResourceType = {
  type: 'microsoft.servicebus/namespaces',
  label: 'Service Bus namespace',
  plural: 'Service Bus namespaces',
  category: 'integration',
  uses: (properties) =>
    usesIn(
      valueAt(properties, 'encryption.keyVaultProperties'),
      'identity.userAssignedIdentity',
      'customer-managed keys',
    ),
}
