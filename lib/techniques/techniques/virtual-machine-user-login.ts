import { data } from '../need.ts'
import type { Technique } from '../technique.ts'

export const virtualMachineUserLogin: Technique = {
  id: 'virtual-machine-user-login',
  title: 'Sign in to a virtual machine as a user',
  description:
    'Where the Entra sign-in extension is installed, this data right opens a session without administrator rights. That is enough: the metadata endpoint hands tokens of the identities of the machine to every process on it.',
  targets: ['microsoft.compute/virtualmachines'],
  needs: [[data('Microsoft.Compute/virtualMachines/login/action')]],
  yields: 'wornIdentities',
  stoppedBy: 'Take the login right away, or let a firewall on the machine keep users from the metadata endpoint.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token',
}
