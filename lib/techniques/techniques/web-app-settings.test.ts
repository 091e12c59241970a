import { specify } from '../testing/specify.ts'
import { webAppSettings } from './web-app-settings.ts'

specify(webAppSettings, {
  roles: [
    ['a role that lists the configuration', { actions: ['Microsoft.Web/sites/config/list/Action'] }, 'yes'],
    ['a role that reads the configuration without secrets', { actions: ['Microsoft.Web/sites/config/read'] }, 'no'],
  ],
})
