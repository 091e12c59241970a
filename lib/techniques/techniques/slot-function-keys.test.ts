import { specify } from '../testing/specify.ts'
import { slotFunctionKeys } from './slot-function-keys.ts'

specify(slotFunctionKeys, {
  roles: [
    ['a role that lists host keys of slots', { actions: ['Microsoft.Web/sites/slots/host/listkeys/action'] }, 'yes'],
    ['a role that lists host keys of the app only', { actions: ['Microsoft.Web/sites/host/listkeys/action'] }, 'no'],
  ],
  open: [
    ['it is a function app', { kind: 'functionapp,linux' }, 'yes'],
    ['it is a web app', { kind: 'app,linux' }, 'no'],
    ['its kind was not read', {}, 'unknown'],
  ],
})
