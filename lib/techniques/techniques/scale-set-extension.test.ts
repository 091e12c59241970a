import { specify } from '../testing/specify.ts'
import { scaleSetExtension } from './scale-set-extension.ts'

specify(scaleSetExtension, {
  roles: [
    [
      'a role for extensions of the set',
      { actions: ['Microsoft.Compute/virtualMachineScaleSets/extensions/write'] },
      'yes',
    ],
    [
      'a role for extensions of one instance',
      { actions: ['Microsoft.Compute/virtualMachineScaleSets/virtualMachines/extensions/write'] },
      'yes',
    ],
    ['a role that reads extensions', { actions: ['Microsoft.Compute/virtualMachineScaleSets/extensions/read'] }, 'no'],
  ],
})
