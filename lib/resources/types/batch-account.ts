import { valueAt } from '../json-value.ts'
import type { ResourceType } from '../resource-type.ts'
import { wearOfIdentityId } from '../wear.ts'

export const batchAccount: ResourceType = {
  type: 'microsoft.batch/batchaccounts',
  label: 'Batch account',
  plural: 'Batch accounts',
  category: 'compute',
  settings: ['allowedAuthenticationModes', 'poolAllocationMode', 'autoStorage.authenticationMode'],
  wears: (properties) =>
    wearOfIdentityId('other', valueAt(properties, 'autoStorage.nodeIdentityReference.resourceId'), 'automatic storage'),
}
