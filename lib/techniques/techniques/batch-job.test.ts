import { specify } from '../testing/specify.ts'
import { batchJob } from './batch-job.ts'

specify(batchJob, {
  roles: [
    ['a role that submits jobs', { dataActions: ['Microsoft.Batch/batchAccounts/jobs/*'] }, 'yes'],
    ['a role that submits job schedules', { dataActions: ['Microsoft.Batch/batchAccounts/jobSchedules/write'] }, 'yes'],
    ['a role that reads jobs', { dataActions: ['Microsoft.Batch/batchAccounts/jobs/read'] }, 'no'],
    ['every control-plane action, no data action', { actions: ['*'] }, 'no'],
  ],
})
