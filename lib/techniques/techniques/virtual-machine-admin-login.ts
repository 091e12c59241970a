import { data } from '../need.ts'
import type { Technique } from '../technique.ts'

export const virtualMachineAdminLogin: Technique = {
  id: 'virtual-machine-admin-login',
  title: 'Sign in to a virtual machine as administrator',
  description:
    'Where the Entra sign-in extension is installed, this data right opens an administrator session over SSH or remote desktop. Whoever is signed in may ask for a token of each identity that the machine wears.',
  targets: ['microsoft.compute/virtualmachines'],
  needs: [[data('Microsoft.Compute/virtualMachines/loginAsAdmin/action')]],
  yields: 'wornIdentities',
  stoppedBy: 'Take the login right away or remove the Entra sign-in extension.',
  reference: 'https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux',
}
