import { specify } from '../testing/specify.ts'
import { storageAccountKeys } from './storage-account-keys.ts'

specify(storageAccountKeys, {
  roles: [
    ['a role that lists keys', { actions: ['Microsoft.Storage/storageAccounts/listkeys/action'] }, 'yes'],
    ['a role that renews keys', { actions: ['Microsoft.Storage/storageAccounts/regeneratekey/action'] }, 'yes'],
    [
      'a role that signs for the account',
      { actions: ['Microsoft.Storage/storageAccounts/ListAccountSas/action'] },
      'yes',
    ],
    [
      'a role that signs for one service',
      { actions: ['Microsoft.Storage/storageAccounts/listServiceSas/action'] },
      'yes',
    ],
    ['a role that reads accounts', { actions: ['Microsoft.Storage/storageAccounts/read'] }, 'no'],
    [
      'a role that reads blobs by itself',
      { dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'] },
      'no',
    ],
  ],
  open: [
    ['shared keys are off', { settings: { allowSharedKeyAccess: false } }, 'no'],
    ['shared keys are on', { settings: { allowSharedKeyAccess: true } }, 'yes'],
    ['the resource says nothing of it', { settings: { provisioningState: 'Succeeded' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
