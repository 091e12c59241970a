import { specify } from '../testing/specify.ts'
import { containerAppWrite } from './container-app-write.ts'

specify(containerAppWrite, {
  roles: [
    ['a role that writes container apps', { actions: ['Microsoft.App/containerApps/write'] }, 'yes'],
    [
      'a role that starts and stops them',
      { actions: ['Microsoft.App/containerApps/start/action', 'Microsoft.App/containerApps/stop/action'] },
      'no',
    ],
  ],
})
