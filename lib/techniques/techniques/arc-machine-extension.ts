import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const arcMachineExtension: Technique = {
  id: 'arc-machine-extension',
  title: 'Install an extension on an Arc-enabled server',
  description:
    'Extensions are run by the connected machine agent as SYSTEM or root. That account may read the challenge that guards tokens of the identity of the server.',
  targets: ['microsoft.hybridcompute/machines'],
  needs: [[control('Microsoft.HybridCompute/machines/extensions/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Take extension writing out of the role, or list the allowed extensions in the agent of the server.',
  reference: 'https://learn.microsoft.com/azure/azure-arc/servers/manage-vm-extensions',
}
