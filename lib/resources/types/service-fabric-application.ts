import type { ResourceType } from '../resource-type.ts'

export const serviceFabricApplication: ResourceType = {
  type: 'microsoft.servicefabric/managedclusters/applications',
  label: 'Service Fabric application',
  plural: 'Service Fabric applications',
  category: 'containers',
  host: true,
}
