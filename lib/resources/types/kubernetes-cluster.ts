import { usesOfKubernetesCluster } from '../kubernetes-uses.ts'
import { wearsOfKubernetesCluster } from '../kubernetes-wears.ts'
import type { ResourceType } from '../resource-type.ts'

export const kubernetesCluster: ResourceType = {
  type: 'microsoft.containerservice/managedclusters',
  label: 'Kubernetes cluster',
  plural: 'Kubernetes clusters',
  category: 'containers',
  host: true,
  settings: [
    'nodeResourceGroup',
    'disableLocalAccounts',
    'enableRBAC',
    'fqdn',
    'kubernetesVersion',
    'aadProfile.managed',
    'aadProfile.enableAzureRBAC',
    'aadProfile.adminGroupObjectIDs',
    'apiServerAccessProfile.enablePrivateCluster',
    'oidcIssuerProfile.enabled',
    'oidcIssuerProfile.issuerURL',
    'securityProfile.workloadIdentity.enabled',
    'servicePrincipalProfile.clientId',
  ],
  wears: wearsOfKubernetesCluster,
  uses: usesOfKubernetesCluster,
}
