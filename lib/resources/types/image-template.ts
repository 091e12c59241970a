import { listOf, valueAt } from '../json-value.ts'
import type { ResourceType } from '../resource-type.ts'
import { wearOfIdentityId } from '../wear.ts'

export const imageTemplate: ResourceType = {
  type: 'microsoft.virtualmachineimages/imagetemplates',
  label: 'image template',
  plural: 'image templates',
  category: 'compute',
  host: true,
  wears: (properties) =>
    listOf(valueAt(properties, 'vmProfile.userAssignedIdentities')).flatMap((id) =>
      wearOfIdentityId('other', id, 'build virtual machine'),
    ),
}
