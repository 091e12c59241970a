import { specify } from '../testing/specify.ts'
import { batchPoolWrite } from './batch-pool-write.ts'

specify(batchPoolWrite, {
  roles: [
    ['a role that writes pools', { actions: ['Microsoft.Batch/batchAccounts/pools/write'] }, 'yes'],
    ['a role that reads pools', { actions: ['Microsoft.Batch/batchAccounts/pools/read'] }, 'no'],
  ],
})
