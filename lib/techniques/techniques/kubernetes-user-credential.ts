import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const kubernetesUserCredential: Technique = {
  id: 'kubernetes-user-credential',
  title: 'Fetch the user credential of a Kubernetes cluster',
  description:
    'In a cluster without Entra sign-in the user credential is the certificate of a local cluster administrator. Who runs pods on every node may ask for tokens of the identities that nodes and add-ons wear.',
  targets: ['microsoft.containerservice/managedclusters'],
  needs: [[control('Microsoft.ContainerService/managedClusters/listClusterUserCredential/action')]],
  yields: 'wornIdentities',
  hows: ['kubelet', 'addOn', 'webAppRouting', 'podIdentity'],
  open: ({ settings }) => {
    if (!settings) return 'unknown'
    return settings.disableLocalAccounts === true || settings['aadProfile.managed'] === true ? 'no' : 'yes'
  },
  stoppedBy: 'Turn on Entra sign-in for the cluster and disable local accounts.',
  reference: 'https://learn.microsoft.com/azure/aks/control-kubeconfig-access',
}
