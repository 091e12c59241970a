import { specify } from '../testing/specify.ts'
import { eventHubsKeys } from './event-hubs-keys.ts'

specify(eventHubsKeys, {
  roles: [
    [
      'a role that lists keys of the namespace',
      { actions: ['Microsoft.EventHub/namespaces/authorizationRules/listKeys/action'] },
      'yes',
    ],
    [
      'a role that renews keys',
      { actions: ['Microsoft.EventHub/namespaces/authorizationRules/regenerateKeys/action'] },
      'yes',
    ],
    [
      'a role that lists keys of eventhubs',
      { actions: ['Microsoft.EventHub/namespaces/eventhubs/authorizationRules/listKeys/action'] },
      'yes',
    ],
    ['a role that reads rules', { actions: ['Microsoft.EventHub/namespaces/authorizationRules/read'] }, 'no'],
  ],
  open: [
    ['keys are off', { settings: { disableLocalAuth: true } }, 'no'],
    ['keys are on', { settings: { disableLocalAuth: false } }, 'yes'],
    ['the resource says nothing of it', { settings: { provisioningState: 'Succeeded' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
