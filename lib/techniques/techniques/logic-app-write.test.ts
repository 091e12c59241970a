import { specify } from '../testing/specify.ts'
import { logicAppWrite } from './logic-app-write.ts'

specify(logicAppWrite, {
  roles: [
    ['a role that writes workflows', { actions: ['Microsoft.Logic/workflows/write'] }, 'yes'],
    [
      'a role that gets callback addresses, which only start the workflow as it is',
      { actions: ['Microsoft.Logic/workflows/triggers/listCallbackUrl/action'] },
      'no',
    ],
  ],
})
