import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const kubernetesWrite: Technique = {
  id: 'kubernetes-write',
  title: 'Turn local accounts of a Kubernetes cluster on and fetch the admin credential',
  description:
    'Writing the cluster turns local accounts on again, after which the admin credential can be fetched. Who runs pods on every node may ask for tokens of the identities that nodes and add-ons wear.',
  targets: ['microsoft.containerservice/managedclusters'],
  needs: [
    [
      control('Microsoft.ContainerService/managedClusters/write'),
      control('Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action'),
    ],
  ],
  yields: 'wornIdentities',
  hows: ['kubelet', 'addOn', 'webAppRouting', 'podIdentity'],
  stoppedBy: 'Deny local accounts by policy, and keep writing and credential listing in different hands.',
  reference: 'https://learn.microsoft.com/azure/aks/manage-local-accounts-managed-azure-ad',
}
