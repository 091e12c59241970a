import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const batchAccountKeys: Technique = {
  id: 'batch-account-keys',
  title: 'Run tasks with the keys of a Batch account',
  description:
    'With an account key, tasks are put on any pool of the account. They may ask for a token of each identity that the pool wears. Whether keys are allowed is a setting of the account, which the pool does not tell.',
  targets: ['microsoft.batch/batchaccounts/pools'],
  needs: [
    [control('Microsoft.Batch/batchAccounts/listKeys/action')],
    [control('Microsoft.Batch/batchAccounts/regenerateKeys/action')],
  ],
  yields: 'wornIdentities',
  // The setting is on the account; a pool is judged by what is known of the pool.
  open: () => 'unknown',
  stoppedBy: 'Allow only Microsoft Entra among the authentication modes of the account.',
  reference: 'https://learn.microsoft.com/azure/batch/security-best-practices',
}
