import { specify } from '../testing/specify.ts'
import { containerGroupExec } from './container-group-exec.ts'

specify(containerGroupExec, {
  roles: [
    [
      'a role that runs commands in containers',
      { actions: ['Microsoft.ContainerInstance/containerGroups/containers/exec/action'] },
      'yes',
    ],
    ['a role that reads logs', { actions: ['Microsoft.ContainerInstance/containerGroups/containers/logs/read'] }, 'no'],
  ],
})
