import { specify } from '../testing/specify.ts'
import { arcMachineAdminLogin } from './arc-machine-admin-login.ts'

specify(arcMachineAdminLogin, {
  roles: [
    ['administrator login', { dataActions: ['Microsoft.HybridCompute/machines/loginAsAdmin/action'] }, 'yes'],
    ['user login only', { dataActions: ['Microsoft.HybridCompute/machines/login/action'] }, 'no'],
  ],
})
