import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const virtualMachineExtension: Technique = {
  id: 'virtual-machine-extension',
  title: 'Install an extension on a virtual machine',
  description:
    'Extensions such as the custom script one are run by the Azure agent as SYSTEM or root. What they run may ask for a token of each identity that the machine wears.',
  targets: ['microsoft.compute/virtualmachines'],
  needs: [[control('Microsoft.Compute/virtualMachines/extensions/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Take extension writing out of the role, or allow only chosen extensions by policy.',
  reference: 'https://learn.microsoft.com/azure/virtual-machines/extensions/overview',
}
