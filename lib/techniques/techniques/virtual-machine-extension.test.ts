import { specify } from '../testing/specify.ts'
import { virtualMachineExtension } from './virtual-machine-extension.ts'

specify(virtualMachineExtension, {
  roles: [
    ['a role for extensions', { actions: ['Microsoft.Compute/virtualMachines/extensions/write'] }, 'yes'],
    [
      'a role that reads and deletes extensions',
      {
        actions: [
          'Microsoft.Compute/virtualMachines/extensions/read',
          'Microsoft.Compute/virtualMachines/extensions/delete',
        ],
      },
      'no',
    ],
  ],
})
