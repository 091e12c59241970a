import { specify } from '../testing/specify.ts'
import { appConfigurationKeys } from './app-configuration-keys.ts'

specify(appConfigurationKeys, {
  roles: [
    ['a role that lists keys', { actions: ['Microsoft.AppConfiguration/configurationStores/listKeys/action'] }, 'yes'],
    [
      'a role that renews keys',
      { actions: ['Microsoft.AppConfiguration/configurationStores/regenerateKey/action'] },
      'yes',
    ],
    ['a role that reads stores', { actions: ['Microsoft.AppConfiguration/configurationStores/read'] }, 'no'],
  ],
  open: [
    ['keys are off', { settings: { disableLocalAuth: true } }, 'no'],
    ['keys are on', { settings: { disableLocalAuth: false } }, 'yes'],
    ['the resource says nothing of it', { settings: { provisioningState: 'Succeeded' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
