import { specify } from '../testing/specify.ts'
import { slotPublishingCredentials } from './slot-publishing-credentials.ts'

specify(slotPublishingCredentials, {
  roles: [
    [
      'a role that downloads publishing profiles of slots',
      { actions: ['Microsoft.Web/sites/slots/publishxml/action'] },
      'yes',
    ],
    [
      'a role that lists the configuration of slots',
      { actions: ['Microsoft.Web/sites/slots/config/list/Action'] },
      'yes',
    ],
    [
      'a role that lists the configuration of the app only',
      { actions: ['Microsoft.Web/sites/config/list/action'] },
      'no',
    ],
  ],
  open: [
    ['everything else was read', { settings: { httpsOnly: true } }, 'unknown'],
    ['nothing was read', {}, 'unknown'],
  ],
})
