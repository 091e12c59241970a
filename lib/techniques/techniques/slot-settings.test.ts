import { specify } from '../testing/specify.ts'
import { slotSettings } from './slot-settings.ts'

specify(slotSettings, {
  roles: [
    [
      'a role that lists the configuration of slots',
      { actions: ['Microsoft.Web/sites/slots/config/list/Action'] },
      'yes',
    ],
    [
      'a role that reads the configuration of slots without secrets',
      { actions: ['Microsoft.Web/sites/slots/config/read'] },
      'no',
    ],
  ],
})
