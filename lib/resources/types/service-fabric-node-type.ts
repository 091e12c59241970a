import { listOf, valueAt } from '../json-value.ts'
import type { ResourceType } from '../resource-type.ts'
import { wearOfIdentityId } from '../wear.ts'

export const serviceFabricNodeType: ResourceType = {
  type: 'microsoft.servicefabric/managedclusters/nodetypes',
  label: 'Service Fabric node type',
  plural: 'Service Fabric node types',
  category: 'containers',
  host: true,
  settings: ['isPrimary', 'vmInstanceCount'],
  wears: (properties) =>
    listOf(valueAt(properties, 'vmManagedIdentity.userAssignedIdentities')).flatMap((id) =>
      wearOfIdentityId('nodeType', id),
    ),
}
