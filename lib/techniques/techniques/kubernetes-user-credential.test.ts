import { specify } from '../testing/specify.ts'
import { kubernetesUserCredential } from './kubernetes-user-credential.ts'

specify(kubernetesUserCredential, {
  roles: [
    [
      'a role that fetches the user credential',
      { actions: ['Microsoft.ContainerService/managedClusters/listClusterUserCredential/action'] },
      'yes',
    ],
    ['a role that reads clusters', { actions: ['Microsoft.ContainerService/managedClusters/read'] }, 'no'],
  ],
  open: [
    ['local accounts are disabled', { settings: { disableLocalAccounts: true } }, 'no'],
    ['people sign in with Entra', { settings: { 'aadProfile.managed': true } }, 'no'],
    ['the cluster has local accounts only', { settings: { disableLocalAccounts: false } }, 'yes'],
    ['the cluster says nothing of either', { settings: { provisioningState: 'Succeeded' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
