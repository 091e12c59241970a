import { specify } from '../testing/specify.ts'
import { arcMachineRunCommand } from './arc-machine-run-command.ts'

specify(arcMachineRunCommand, {
  roles: [
    ['a role for run commands', { actions: ['Microsoft.HybridCompute/machines/runCommands/write'] }, 'yes'],
    ['a role that reads run commands', { actions: ['Microsoft.HybridCompute/machines/runCommands/read'] }, 'no'],
  ],
})
