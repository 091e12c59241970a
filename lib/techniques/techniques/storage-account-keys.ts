import { control } from '../need.ts'
import { openUnless } from '../open.ts'
import type { Technique } from '../technique.ts'

export const storageAccountKeys: Technique = {
  id: 'storage-account-keys',
  title: 'Use the keys of a storage account',
  description:
    'A key, or a signature made from one, opens every blob, file, queue and table of the account. Where code or state of other services lies there, those can be changed too.',
  targets: ['microsoft.storage/storageaccounts'],
  needs: [
    [control('Microsoft.Storage/storageAccounts/listKeys/action')],
    [control('Microsoft.Storage/storageAccounts/regenerateKey/action')],
    [control('Microsoft.Storage/storageAccounts/listAccountSas/action')],
    [control('Microsoft.Storage/storageAccounts/listServiceSas/action')],
  ],
  yields: 'data',
  open: openUnless('allowSharedKeyAccess', false),
  stoppedBy: 'Turn off shared key access of the account.',
  reference: 'https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent',
}
