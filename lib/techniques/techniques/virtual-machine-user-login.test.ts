import { specify } from '../testing/specify.ts'
import { virtualMachineUserLogin } from './virtual-machine-user-login.ts'

specify(virtualMachineUserLogin, {
  roles: [
    ['user login', { dataActions: ['Microsoft.Compute/virtualMachines/login/action'] }, 'yes'],
    ['the same words as a control-plane action', { actions: ['Microsoft.Compute/virtualMachines/login/action'] }, 'no'],
  ],
})
