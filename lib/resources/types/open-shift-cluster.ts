import { objectOf, valueAt } from '../json-value.ts'
import type { ResourceType } from '../resource-type.ts'
import { wearOfReference } from '../wear.ts'

export const openShiftCluster: ResourceType = {
  type: 'microsoft.redhatopenshift/openshiftclusters',
  label: 'OpenShift cluster',
  plural: 'OpenShift clusters',
  category: 'containers',
  host: true,
  settings: ['clusterProfile.oidcIssuer', 'clusterProfile.resourceGroupId', 'apiserverProfile.visibility'],
  wears: (properties) =>
    Object.entries(objectOf(valueAt(properties, 'platformWorkloadIdentityProfile.platformWorkloadIdentities'))).flatMap(
      ([operator, identity]) => wearOfReference('other', identity, operator),
    ),
}
