import { data } from '../need.ts'
import type { Technique } from '../technique.ts'

export const batchJob: Technique = {
  id: 'batch-job',
  title: 'Run tasks on a Batch pool',
  description:
    'The data right puts jobs and tasks on any pool of the account. Tasks may ask for a token of each identity that the pool wears.',
  targets: ['microsoft.batch/batchaccounts/pools'],
  needs: [
    [data('Microsoft.Batch/batchAccounts/jobs/write')],
    [data('Microsoft.Batch/batchAccounts/jobSchedules/write')],
  ],
  yields: 'wornIdentities',
  stoppedBy: 'Use pools with weak identities for people who may submit jobs.',
  reference: 'https://learn.microsoft.com/azure/batch/batch-role-based-access-control',
}
