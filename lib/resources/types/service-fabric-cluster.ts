import type { ResourceType } from '../resource-type.ts'

export const serviceFabricCluster: ResourceType = {
  type: 'microsoft.servicefabric/clusters',
  label: 'Service Fabric cluster',
  plural: 'Service Fabric clusters',
  category: 'containers',
  host: true,
  settings: [
    'clusterId',
    'managementEndpoint',
    'azureActiveDirectory.tenantId',
    'azureActiveDirectory.clusterApplication',
  ],
}
