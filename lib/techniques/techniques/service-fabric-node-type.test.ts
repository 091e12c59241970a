import { specify } from '../testing/specify.ts'
import { serviceFabricNodeType } from './service-fabric-node-type.ts'

specify(serviceFabricNodeType, {
  roles: [
    ['a role that writes node types', { actions: ['Microsoft.ServiceFabric/managedclusters/nodetypes/write'] }, 'yes'],
    [
      'a role that restarts nodes',
      { actions: ['Microsoft.ServiceFabric/managedclusters/nodetypes/restart/action'] },
      'no',
    ],
  ],
})
