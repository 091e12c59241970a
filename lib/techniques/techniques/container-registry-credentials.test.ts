import { specify } from '../testing/specify.ts'
import { containerRegistryCredentials } from './container-registry-credentials.ts'

specify(containerRegistryCredentials, {
  roles: [
    [
      'a role that lists credentials',
      { actions: ['Microsoft.ContainerRegistry/registries/listCredentials/action'] },
      'yes',
    ],
    [
      'a role that renews credentials',
      { actions: ['Microsoft.ContainerRegistry/registries/regenerateCredential/action'] },
      'yes',
    ],
    ['a role that reads registries', { actions: ['Microsoft.ContainerRegistry/registries/read'] }, 'no'],
  ],
  open: [
    ['the admin user is on', { settings: { adminUserEnabled: true } }, 'yes'],
    ['the admin user is off', { settings: { adminUserEnabled: false } }, 'no'],
    ['the registry says nothing of it, so it is off', { settings: { loginServer: 'notes.azurecr.io' } }, 'no'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
