import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const arcMachineRunCommand: Technique = {
  id: 'arc-machine-run-command',
  title: 'Run a command on an Arc-enabled server',
  description:
    'The connected machine agent runs the script as SYSTEM or root. That account may read the challenge that guards tokens of the identity of the server.',
  targets: ['microsoft.hybridcompute/machines'],
  needs: [[control('Microsoft.HybridCompute/machines/runCommands/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Take run command out of the role, or block it in the agent of the server.',
  reference: 'https://learn.microsoft.com/azure/azure-arc/servers/run-command',
}
