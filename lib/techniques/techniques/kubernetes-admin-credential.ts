import { control } from '../need.ts'
import { openUnless } from '../open.ts'
import type { Technique } from '../technique.ts'

export const kubernetesAdminCredential: Technique = {
  id: 'kubernetes-admin-credential',
  title: 'Fetch the admin credential of a Kubernetes cluster',
  description:
    'The credential is a certificate of a local cluster administrator, whatever Entra says. Who runs pods on every node may ask for tokens of the identities that nodes and add-ons wear; the identity of the control plane stays out of reach.',
  targets: ['microsoft.containerservice/managedclusters'],
  needs: [[control('Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action')]],
  yields: 'wornIdentities',
  hows: ['kubelet', 'addOn', 'webAppRouting', 'podIdentity'],
  open: openUnless('disableLocalAccounts', true),
  stoppedBy: 'Disable local accounts of the cluster.',
  reference: 'https://learn.microsoft.com/azure/aks/manage-local-accounts-managed-azure-ad',
}
