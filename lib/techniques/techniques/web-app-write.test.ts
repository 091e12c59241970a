import { specify } from '../testing/specify.ts'
import { webAppWrite } from './web-app-write.ts'

specify(webAppWrite, {
  roles: [
    ['a role that writes apps', { actions: ['Microsoft.Web/sites/write'] }, 'yes'],
    ['a role that writes only the configuration', { actions: ['Microsoft.Web/sites/config/Write'] }, 'yes'],
    ['a role that writes functions', { actions: ['Microsoft.Web/sites/functions/*'] }, 'yes'],
    ['a role that deploys a package', { actions: ['Microsoft.Web/sites/extensions/write'] }, 'yes'],
    ['a role that sets where the code comes from', { actions: ['Microsoft.Web/sites/sourcecontrols/write'] }, 'yes'],
    [
      'a role that restarts apps',
      { actions: ['Microsoft.Web/sites/read', 'Microsoft.Web/sites/restart/Action'] },
      'no',
    ],
    ['a role that writes slots only', { actions: ['Microsoft.Web/sites/slots/write'] }, 'no'],
  ],
})
