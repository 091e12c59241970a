import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const scaleSetWrite: Technique = {
  id: 'scale-set-write',
  title: 'Change a virtual machine scale set',
  description:
    'The model of the set holds extensions, start-up data and image of its instances, all of them code that runs there. Instances wear the identities of the set.',
  targets: ['microsoft.compute/virtualmachinescalesets'],
  needs: [[control('Microsoft.Compute/virtualMachineScaleSets/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Give a role that scales or restarts, and does not write the model.',
  reference: 'https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-policy',
}
