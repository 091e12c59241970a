import { specify } from '../testing/specify.ts'
import { slotWrite } from './slot-write.ts'

specify(slotWrite, {
  roles: [
    ['a role that writes slots', { actions: ['Microsoft.Web/sites/slots/write'] }, 'yes'],
    ['everything about slots', { actions: ['Microsoft.Web/sites/slots/*'] }, 'yes'],
    ['a role that writes only the app itself', { actions: ['Microsoft.Web/sites/write'] }, 'no'],
    ['a role that restarts slots', { actions: ['Microsoft.Web/sites/slots/restart/Action'] }, 'no'],
  ],
})
