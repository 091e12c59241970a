import { data } from '../need.ts'
import type { Technique } from '../technique.ts'

export const arcMachineAdminLogin: Technique = {
  id: 'arc-machine-admin-login',
  title: 'Sign in to an Arc-enabled server as administrator',
  description:
    'With the Entra sign-in extension this data right opens an administrator session over SSH. An administrator may read the challenge that guards tokens of the identity of the server; an ordinary user may not.',
  targets: ['microsoft.hybridcompute/machines'],
  needs: [[data('Microsoft.HybridCompute/machines/loginAsAdmin/action')]],
  yields: 'wornIdentities',
  stoppedBy: 'Take the login right away or remove the Entra sign-in extension.',
  reference: 'https://learn.microsoft.com/azure/azure-arc/servers/ssh-arc-overview',
}
