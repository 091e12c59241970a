import type { ResourceType } from '../resource-type.ts'

export const serviceFabricManagedCluster: ResourceType = {
  type: 'microsoft.servicefabric/managedclusters',
  label: 'Service Fabric managed cluster',
  plural: 'Service Fabric managed clusters',
  category: 'containers',
  host: true,
  settings: ['clusterId', 'fqdn', 'azureActiveDirectory.tenantId', 'azureActiveDirectory.clusterApplication'],
}
