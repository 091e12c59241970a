import { specify } from '../testing/specify.ts'
import { functionAppKeys } from './function-app-keys.ts'

specify(functionAppKeys, {
  roles: [
    ['a role that lists host keys', { actions: ['Microsoft.Web/sites/host/listkeys/action'] }, 'yes'],
    ['a role that lists keys of one function', { actions: ['Microsoft.Web/sites/functions/listkeys/action'] }, 'no'],
  ],
  open: [
    ['it is a function app', { kind: 'functionapp,linux' }, 'yes'],
    ['it is a web app', { kind: 'app,linux' }, 'no'],
    ['its kind was not read', {}, 'unknown'],
  ],
})
