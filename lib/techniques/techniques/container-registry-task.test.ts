import { specify } from '../testing/specify.ts'
import { containerRegistryTask } from './container-registry-task.ts'

specify(containerRegistryTask, {
  roles: [
    ['a role that writes tasks', { actions: ['Microsoft.ContainerRegistry/registries/tasks/write'] }, 'yes'],
    [
      'a role that starts runs of tasks as they are',
      {
        actions: [
          'Microsoft.ContainerRegistry/registries/tasks/read',
          'Microsoft.ContainerRegistry/registries/scheduleRun/action',
        ],
      },
      'no',
    ],
  ],
})
