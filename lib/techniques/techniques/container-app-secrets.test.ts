import { specify } from '../testing/specify.ts'
import { containerAppSecrets } from './container-app-secrets.ts'

specify(containerAppSecrets, {
  roles: [
    ['a role that lists secrets', { actions: ['Microsoft.App/containerApps/listSecrets/action'] }, 'yes'],
    ['a role that reads apps', { actions: ['Microsoft.App/containerApps/read'] }, 'no'],
  ],
})
