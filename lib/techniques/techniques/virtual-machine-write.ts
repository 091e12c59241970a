import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const virtualMachineWrite: Technique = {
  id: 'virtual-machine-write',
  title: 'Change a virtual machine',
  description:
    'Writing the machine sets what it starts with: gallery applications, user data, disks. Code that gets in this way may ask for a token of each identity that the machine wears.',
  targets: ['microsoft.compute/virtualmachines'],
  needs: [[control('Microsoft.Compute/virtualMachines/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Give a narrower role, such as one that only starts and stops the machine.',
  reference: 'https://learn.microsoft.com/azure/virtual-machines/vm-applications',
}
