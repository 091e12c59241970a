import { specify } from '../testing/specify.ts'
import { kubernetesAdminCredential } from './kubernetes-admin-credential.ts'

specify(kubernetesAdminCredential, {
  roles: [
    [
      'a role that fetches the admin credential',
      { actions: ['Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action'] },
      'yes',
    ],
    [
      'a role that fetches the user credential',
      { actions: ['Microsoft.ContainerService/managedClusters/listClusterUserCredential/action'] },
      'no',
    ],
  ],
  open: [
    ['local accounts are disabled', { settings: { disableLocalAccounts: true } }, 'no'],
    ['local accounts are left on', { settings: { disableLocalAccounts: false } }, 'yes'],
    ['the cluster says nothing of local accounts', { settings: { provisioningState: 'Succeeded' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
