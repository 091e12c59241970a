import { specify } from '../testing/specify.ts'
import { virtualMachineRunCommand } from './virtual-machine-run-command.ts'

specify(virtualMachineRunCommand, {
  roles: [
    ['a role for the one-off run command', { actions: ['Microsoft.Compute/virtualMachines/runCommand/action'] }, 'yes'],
    ['a role for managed run commands', { actions: ['Microsoft.Compute/virtualMachines/runCommands/*'] }, 'yes'],
    [
      'a role that reads run commands and restarts machines',
      {
        actions: [
          'Microsoft.Compute/virtualMachines/runCommands/read',
          'Microsoft.Compute/virtualMachines/restart/action',
        ],
      },
      'no',
    ],
    [
      'all of compute but run command',
      {
        actions: ['Microsoft.Compute/*'],
        notActions: [
          'Microsoft.Compute/virtualMachines/runCommand/action',
          'Microsoft.Compute/virtualMachines/runCommands/write',
        ],
      },
      'no',
    ],
  ],
})
