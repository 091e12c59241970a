import { specify } from '../testing/specify.ts'
import { webAppPublishingCredentials } from './web-app-publishing-credentials.ts'

specify(webAppPublishingCredentials, {
  roles: [
    ['a role that downloads publishing profiles', { actions: ['Microsoft.Web/sites/publishxml/action'] }, 'yes'],
    ['a role that lists the configuration', { actions: ['Microsoft.Web/sites/config/list/Action'] }, 'yes'],
    ['a role that reads the configuration without secrets', { actions: ['Microsoft.Web/sites/config/read'] }, 'no'],
  ],
  open: [
    ['everything else was read', { settings: { httpsOnly: true } }, 'unknown'],
    ['nothing was read', {}, 'unknown'],
  ],
})
