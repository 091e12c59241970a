import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const serviceFabricApplication: Technique = {
  id: 'service-fabric-application',
  title: 'Change an application of a Service Fabric managed cluster',
  description:
    'Writing the application sets the version of the code that it runs. That code may ask for a token of each identity that the application wears.',
  targets: ['microsoft.servicefabric/managedclusters/applications'],
  needs: [[control('Microsoft.ServiceFabric/managedclusters/applications/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Deploy from a pipeline with an identity of its own.',
  reference: 'https://learn.microsoft.com/azure/service-fabric/how-to-managed-cluster-application-managed-identity',
}
