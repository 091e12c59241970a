import { data } from '../need.ts'
import { openOnlyIf } from '../open.ts'
import type { Technique } from '../technique.ts'

export const kubernetesAzureRbac: Technique = {
  id: 'kubernetes-azure-rbac',
  title: 'Run pods by Azure roles in a Kubernetes cluster',
  description:
    'Where the cluster asks Azure RBAC, these data rights start or enter pods. Code in a pod may ask for tokens of the identities that its node and its add-ons wear.',
  targets: ['microsoft.containerservice/managedclusters'],
  needs: [
    [data('Microsoft.ContainerService/managedClusters/pods/write')],
    [data('Microsoft.ContainerService/managedClusters/pods/exec/action')],
    [data('Microsoft.ContainerService/managedClusters/apps/deployments/write')],
  ],
  yields: 'wornIdentities',
  hows: ['kubelet', 'addOn', 'webAppRouting', 'podIdentity'],
  open: openOnlyIf('aadProfile.enableAzureRBAC', true),
  stoppedBy: 'Give a reader role inside the cluster, or grant by namespace.',
  reference: 'https://learn.microsoft.com/azure/aks/manage-azure-rbac',
}
