import { specify } from '../testing/specify.ts'
import { virtualMachineWrite } from './virtual-machine-write.ts'

specify(virtualMachineWrite, {
  roles: [
    ['a role that writes machines', { actions: ['Microsoft.Compute/virtualMachines/write'] }, 'yes'],
    [
      'a role that starts and stops machines',
      {
        actions: [
          'Microsoft.Compute/virtualMachines/read',
          'Microsoft.Compute/virtualMachines/start/action',
          'Microsoft.Compute/virtualMachines/powerOff/action',
        ],
      },
      'no',
    ],
  ],
})
