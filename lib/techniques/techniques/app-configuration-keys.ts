import { control } from '../need.ts'
import { openUnless } from '../open.ts'
import type { Technique } from '../technique.ts'

export const appConfigurationKeys: Technique = {
  id: 'app-configuration-keys',
  title: 'Use the keys of an App Configuration store',
  description: 'An access key reads, and mostly writes, every value of the store. Apps take their settings from there.',
  targets: ['microsoft.appconfiguration/configurationstores'],
  needs: [
    [control('Microsoft.AppConfiguration/configurationStores/ListKeys/action')],
    [control('Microsoft.AppConfiguration/configurationStores/RegenerateKey/action')],
  ],
  yields: 'data',
  open: openUnless('disableLocalAuth', true),
  stoppedBy: 'Disable access key authentication of the store.',
  reference: 'https://learn.microsoft.com/azure/azure-app-configuration/howto-disable-access-key-authentication',
}
