import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const scaleSetExtension: Technique = {
  id: 'scale-set-extension',
  title: 'Install an extension on a scale set',
  description:
    'Extensions of a set or of one instance are run by the Azure agent as SYSTEM or root. Instances wear the identities of the set.',
  targets: ['microsoft.compute/virtualmachinescalesets', 'microsoft.compute/virtualmachinescalesets/virtualmachines'],
  needs: [
    [control('Microsoft.Compute/virtualMachineScaleSets/extensions/write')],
    [control('Microsoft.Compute/virtualMachineScaleSets/virtualMachines/extensions/write')],
  ],
  yields: 'wornIdentities',
  stoppedBy: 'Take extension writing out of the role, or allow only chosen extensions by policy.',
  reference: 'https://learn.microsoft.com/azure/virtual-machines/extensions/overview',
}
