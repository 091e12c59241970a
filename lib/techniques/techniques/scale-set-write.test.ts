import { specify } from '../testing/specify.ts'
import { scaleSetWrite } from './scale-set-write.ts'

specify(scaleSetWrite, {
  roles: [
    ['a role that writes scale sets', { actions: ['Microsoft.Compute/virtualMachineScaleSets/write'] }, 'yes'],
    [
      'a role that restarts instances',
      {
        actions: [
          'Microsoft.Compute/virtualMachineScaleSets/read',
          'Microsoft.Compute/virtualMachineScaleSets/restart/action',
        ],
      },
      'no',
    ],
    ['a role that writes single machines', { actions: ['Microsoft.Compute/virtualMachines/write'] }, 'no'],
  ],
})
