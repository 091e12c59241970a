import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const serviceFabricNodeType: Technique = {
  id: 'service-fabric-node-type',
  title: 'Change a node type of a Service Fabric managed cluster',
  description:
    'A node type carries extensions that run on its machines as SYSTEM or root. What runs there may ask for a token of each identity that the node type wears.',
  targets: ['microsoft.servicefabric/managedclusters/nodetypes'],
  needs: [[control('Microsoft.ServiceFabric/managedclusters/nodetypes/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Take node type writing out of the role.',
  reference:
    'https://learn.microsoft.com/azure/service-fabric/how-to-managed-identity-managed-cluster-virtual-machine-scale-sets',
}
