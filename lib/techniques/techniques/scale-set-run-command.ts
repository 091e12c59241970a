import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const scaleSetRunCommand: Technique = {
  id: 'scale-set-run-command',
  title: 'Run a command on a scale set instance',
  description:
    'The Azure agent of the instance runs the script as SYSTEM or root. Instances wear the identities of the set.',
  targets: ['microsoft.compute/virtualmachinescalesets', 'microsoft.compute/virtualmachinescalesets/virtualmachines'],
  needs: [
    [control('Microsoft.Compute/virtualMachineScaleSets/virtualMachines/runCommand/action')],
    [control('Microsoft.Compute/virtualMachineScaleSets/virtualMachines/runCommands/write')],
  ],
  yields: 'wornIdentities',
  stoppedBy: 'Take the run command rights on instances out of the role.',
  reference: 'https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-faq',
}
