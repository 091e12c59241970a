import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const batchPoolWrite: Technique = {
  id: 'batch-pool-write',
  title: 'Change a Batch pool',
  description:
    'The start task of a pool runs on each of its nodes, as administrator when it says so. What runs there may ask for a token of each identity that the pool wears.',
  targets: ['microsoft.batch/batchaccounts/pools'],
  needs: [[control('Microsoft.Batch/batchAccounts/pools/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Give a role that only reads pools.',
  reference: 'https://learn.microsoft.com/azure/batch/managed-identity-pools',
}
