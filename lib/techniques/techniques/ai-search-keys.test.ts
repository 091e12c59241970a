import { specify } from '../testing/specify.ts'
import { aiSearchKeys } from './ai-search-keys.ts'

specify(aiSearchKeys, {
  roles: [
    ['a role that lists admin keys', { actions: ['Microsoft.Search/searchServices/listAdminKeys/action'] }, 'yes'],
    [
      'a role that renews admin keys',
      { actions: ['Microsoft.Search/searchServices/regenerateAdminKey/action'] },
      'yes',
    ],
    ['a role that lists query keys', { actions: ['Microsoft.Search/searchServices/listQueryKeys/action'] }, 'yes'],
    ['a role that makes query keys', { actions: ['Microsoft.Search/searchServices/createQueryKey/action'] }, 'yes'],
    ['a role that reads services', { actions: ['Microsoft.Search/searchServices/read'] }, 'no'],
  ],
  open: [
    ['keys are off', { settings: { disableLocalAuth: true } }, 'no'],
    ['keys are on', { settings: { disableLocalAuth: false } }, 'yes'],
    ['the resource says nothing of it', { settings: { provisioningState: 'Succeeded' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
