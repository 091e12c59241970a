import { specify } from '../testing/specify.ts'
import { slotPublish } from './slot-publish.ts'

specify(slotPublish, {
  roles: [
    ['a role that publishes to slots', { actions: ['Microsoft.Web/sites/slots/publish/Action'] }, 'yes'],
    ['a role that publishes to the app only', { actions: ['Microsoft.Web/sites/publish/action'] }, 'no'],
  ],
})
