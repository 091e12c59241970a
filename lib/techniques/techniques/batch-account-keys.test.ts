import { specify } from '../testing/specify.ts'
import { batchAccountKeys } from './batch-account-keys.ts'

specify(batchAccountKeys, {
  roles: [
    ['a role that lists account keys', { actions: ['Microsoft.Batch/batchAccounts/listKeys/action'] }, 'yes'],
    ['a role that renews account keys', { actions: ['Microsoft.Batch/batchAccounts/regenerateKeys/action'] }, 'yes'],
    ['a role that reads accounts', { actions: ['Microsoft.Batch/batchAccounts/read'] }, 'no'],
  ],
  open: [
    ['the pool was read', { settings: { provisioningState: 'Succeeded' } }, 'unknown'],
    ['nothing was read', {}, 'unknown'],
  ],
})
