import { valueAt } from '../json-value.ts'
import type { ResourceType } from '../resource-type.ts'
import { usesIn } from '../use.ts'

export const eventHubs: ResourceType = {
  type: 'microsoft.eventhub/namespaces',
  label: 'Event Hubs namespace',
  plural: 'Event Hubs namespaces',
  category: 'integration',
  uses: (properties) =>
    usesIn(
      valueAt(properties, 'encryption.keyVaultProperties'),
      'identity.userAssignedIdentity',
      'customer-managed keys',
    ),
}
