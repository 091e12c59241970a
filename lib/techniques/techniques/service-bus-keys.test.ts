import { specify } from '../testing/specify.ts'
import { serviceBusKeys } from './service-bus-keys.ts'

specify(serviceBusKeys, {
  roles: [
    [
      'a role that lists keys of the namespace',
      { actions: ['Microsoft.ServiceBus/namespaces/authorizationRules/listKeys/action'] },
      'yes',
    ],
    [
      'a role that renews keys',
      { actions: ['Microsoft.ServiceBus/namespaces/authorizationRules/regenerateKeys/action'] },
      'yes',
    ],
    [
      'a role that lists keys of queues',
      { actions: ['Microsoft.ServiceBus/namespaces/queues/authorizationRules/listKeys/action'] },
      'yes',
    ],
    [
      'a role that lists keys of topics',
      { actions: ['Microsoft.ServiceBus/namespaces/topics/authorizationRules/listKeys/action'] },
      'yes',
    ],
    ['a role that reads rules', { actions: ['Microsoft.ServiceBus/namespaces/authorizationRules/read'] }, 'no'],
  ],
  open: [
    ['keys are off', { settings: { disableLocalAuth: true } }, 'no'],
    ['keys are on', { settings: { disableLocalAuth: false } }, 'yes'],
    ['the resource says nothing of it', { settings: { provisioningState: 'Succeeded' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
