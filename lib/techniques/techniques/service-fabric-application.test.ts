import { specify } from '../testing/specify.ts'
import { serviceFabricApplication } from './service-fabric-application.ts'

specify(serviceFabricApplication, {
  roles: [
    [
      'a role that writes applications',
      { actions: ['Microsoft.ServiceFabric/managedclusters/applications/write'] },
      'yes',
    ],
    [
      'a role that reads applications',
      { actions: ['Microsoft.ServiceFabric/managedclusters/applications/read'] },
      'no',
    ],
  ],
})
