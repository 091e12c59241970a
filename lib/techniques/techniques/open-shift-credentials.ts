import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const openShiftCredentials: Technique = {
  id: 'open-shift-credentials',
  title: 'Fetch the admin credential of an OpenShift cluster',
  description:
    'The credentials are those of the built-in cluster administrator. Who runs pods anywhere in the cluster may act as the identities of its workloads.',
  targets: ['microsoft.redhatopenshift/openshiftclusters'],
  needs: [
    [control('Microsoft.RedHatOpenShift/openShiftClusters/listCredentials/action')],
    [control('Microsoft.RedHatOpenShift/openShiftClusters/listAdminCredentials/action')],
  ],
  yields: 'wornIdentities',
  stoppedBy: 'Take credential listing out of the role, and sign in to the cluster with Entra.',
  reference: 'https://learn.microsoft.com/azure/openshift/tutorial-connect-cluster',
}
