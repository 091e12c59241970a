import { specify } from '../testing/specify.ts'
import { arcMachineExtension } from './arc-machine-extension.ts'

specify(arcMachineExtension, {
  roles: [
    ['a role for extensions', { actions: ['Microsoft.HybridCompute/machines/extensions/*'] }, 'yes'],
    ['a role that deletes extensions', { actions: ['Microsoft.HybridCompute/machines/extensions/delete'] }, 'no'],
  ],
})
