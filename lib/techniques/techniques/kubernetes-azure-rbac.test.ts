import { specify } from '../testing/specify.ts'
import { kubernetesAzureRbac } from './kubernetes-azure-rbac.ts'

specify(kubernetesAzureRbac, {
  roles: [
    ['a role that writes pods', { dataActions: ['Microsoft.ContainerService/managedClusters/pods/*'] }, 'yes'],
    [
      'a role that writes deployments',
      { dataActions: ['Microsoft.ContainerService/managedClusters/apps/deployments/write'] },
      'yes',
    ],
    ['a role that reads pods', { dataActions: ['Microsoft.ContainerService/managedClusters/pods/read'] }, 'no'],
    ['every control-plane action, no data action', { actions: ['*'] }, 'no'],
  ],
  open: [
    ['the cluster asks Azure RBAC', { settings: { 'aadProfile.enableAzureRBAC': true } }, 'yes'],
    ['the cluster keeps its own roles', { settings: { 'aadProfile.enableAzureRBAC': false } }, 'no'],
    ['the cluster says nothing of it', { settings: { provisioningState: 'Succeeded' } }, 'no'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
