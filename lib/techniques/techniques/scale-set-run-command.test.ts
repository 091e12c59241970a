import { specify } from '../testing/specify.ts'
import { scaleSetRunCommand } from './scale-set-run-command.ts'

specify(scaleSetRunCommand, {
  roles: [
    [
      'a role for run command on instances',
      { actions: ['Microsoft.Compute/virtualMachineScaleSets/virtualMachines/runCommand/action'] },
      'yes',
    ],
    [
      'a role for managed run commands on instances',
      { actions: ['Microsoft.Compute/virtualMachineScaleSets/virtualMachines/runCommands/write'] },
      'yes',
    ],
    ['run command on single machines only', { actions: ['Microsoft.Compute/virtualMachines/runCommand/action'] }, 'no'],
  ],
})
