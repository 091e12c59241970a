import { specify } from '../testing/specify.ts'
import { virtualMachineAdminLogin } from './virtual-machine-admin-login.ts'

specify(virtualMachineAdminLogin, {
  roles: [
    ['administrator login', { dataActions: ['Microsoft.Compute/virtualMachines/loginAsAdmin/action'] }, 'yes'],
    ['user login only', { dataActions: ['Microsoft.Compute/virtualMachines/login/action'] }, 'no'],
    ['every control-plane action, no data action', { actions: ['*'] }, 'no'],
  ],
})
