import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const kubernetesRunCommand: Technique = {
  id: 'kubernetes-run-command',
  title: 'Run a command in a Kubernetes cluster',
  description:
    'Azure starts a pod that runs the command as cluster administrator, even where the cluster is private. Where people sign in with Entra it runs with the rights of the caller inside the cluster, which are not among the facts here.',
  targets: ['microsoft.containerservice/managedclusters'],
  needs: [[control('Microsoft.ContainerService/managedClusters/runCommand/action')]],
  yields: 'wornIdentities',
  hows: ['kubelet', 'addOn', 'webAppRouting', 'podIdentity'],
  // With Entra sign-in the command runs with rights that are kept inside the cluster and were not read.
  open: ({ settings }) => (!settings || settings['aadProfile.managed'] === true ? 'unknown' : 'yes'),
  stoppedBy: 'Disable run command on the cluster.',
  reference: 'https://learn.microsoft.com/azure/aks/access-private-cluster',
}
