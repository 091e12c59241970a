import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const virtualMachineRunCommand: Technique = {
  id: 'virtual-machine-run-command',
  title: 'Run a command on a virtual machine',
  description:
    'The Azure agent inside the machine runs the script as SYSTEM or root. Any process there may ask the metadata endpoint for a token of each identity that the machine wears.',
  targets: ['microsoft.compute/virtualmachines'],
  needs: [
    [control('Microsoft.Compute/virtualMachines/runCommand/action')],
    [control('Microsoft.Compute/virtualMachines/runCommands/write')],
  ],
  yields: 'wornIdentities',
  stoppedBy: 'Take the run command rights out of the role; nothing on the machine turns them off.',
  reference: 'https://learn.microsoft.com/azure/virtual-machines/run-command-overview',
}
