import type { ResourceType } from '../resource-type.ts'

export const arcKubernetes: ResourceType = {
  type: 'microsoft.kubernetes/connectedclusters',
  label: 'Arc-enabled Kubernetes cluster',
  plural: 'Arc-enabled Kubernetes clusters',
  category: 'hybrid',
  host: true,
  settings: ['oidcIssuerProfile.enabled', 'oidcIssuerProfile.issuerUrl', 'securityProfile.workloadIdentity.enabled'],
}
