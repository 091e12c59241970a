import { control } from '../need.ts'
import { openUnless } from '../open.ts'
import type { Technique } from '../technique.ts'

export const eventHubsKeys: Technique = {
  id: 'event-hubs-keys',
  title: 'Use the keys of an Event Hubs namespace',
  description:
    'Keys of an authorization rule send, listen and manage as the rule allows; the root rule allows all. They open each event hub without any sign-in.',
  targets: ['microsoft.eventhub/namespaces'],
  needs: [
    [control('Microsoft.EventHub/namespaces/authorizationRules/listKeys/action')],
    [control('Microsoft.EventHub/namespaces/authorizationRules/regenerateKeys/action')],
    [control('Microsoft.EventHub/namespaces/eventhubs/authorizationRules/listKeys/action')],
  ],
  yields: 'data',
  open: openUnless('disableLocalAuth', true),
  stoppedBy: 'Disable local authentication of the namespace.',
  reference: 'https://learn.microsoft.com/azure/event-hubs/disable-local-authentication',
}
