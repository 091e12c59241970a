import { control } from '../need.ts'
import { openUnless } from '../open.ts'
import type { Technique } from '../technique.ts'

export const serviceBusKeys: Technique = {
  id: 'service-bus-keys',
  title: 'Use the keys of a Service Bus namespace',
  description:
    'Keys of an authorization rule send, listen and manage as the rule allows; the root rule allows all. They open each queue and topic without any sign-in.',
  targets: ['microsoft.servicebus/namespaces'],
  needs: [
    [control('Microsoft.ServiceBus/namespaces/authorizationRules/listKeys/action')],
    [control('Microsoft.ServiceBus/namespaces/authorizationRules/regenerateKeys/action')],
    [control('Microsoft.ServiceBus/namespaces/queues/authorizationRules/listKeys/action')],
    [control('Microsoft.ServiceBus/namespaces/topics/authorizationRules/listKeys/action')],
  ],
  yields: 'data',
  open: openUnless('disableLocalAuth', true),
  stoppedBy: 'Disable local authentication of the namespace.',
  reference: 'https://learn.microsoft.com/azure/service-bus-messaging/disable-local-authentication',
}
