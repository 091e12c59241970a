import { specify } from '../testing/specify.ts'
import { containerAppExec } from './container-app-exec.ts'

specify(containerAppExec, {
  roles: [
    ['a role that gets console tokens', { actions: ['Microsoft.App/containerApps/getAuthToken/action'] }, 'yes'],
    ['every action on container apps', { actions: ['Microsoft.App/containerApps/*/action'] }, 'yes'],
    [
      'a role that reads revisions and replicas',
      { actions: ['Microsoft.App/containerApps/revisions/replicas/read'] },
      'no',
    ],
  ],
})
