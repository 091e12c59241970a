import { specify } from '../testing/specify.ts'
import { kubernetesWrite } from './kubernetes-write.ts'

specify(kubernetesWrite, {
  roles: [
    ['everything about clusters', { actions: ['Microsoft.ContainerService/managedClusters/*'] }, 'yes'],
    ['a role that writes clusters', { actions: ['Microsoft.ContainerService/managedClusters/write'] }, 'no'],
    [
      'a role that fetches the admin credential',
      { actions: ['Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action'] },
      'no',
    ],
  ],
})
