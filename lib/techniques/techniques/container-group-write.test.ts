import { specify } from '../testing/specify.ts'
import { containerGroupWrite } from './container-group-write.ts'

specify(containerGroupWrite, {
  roles: [
    ['a role that writes container groups', { actions: ['Microsoft.ContainerInstance/containerGroups/write'] }, 'yes'],
    ['a role that restarts them', { actions: ['Microsoft.ContainerInstance/containerGroups/restart/action'] }, 'no'],
  ],
})
