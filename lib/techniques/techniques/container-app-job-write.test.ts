import { specify } from '../testing/specify.ts'
import { containerAppJobWrite } from './container-app-job-write.ts'

specify(containerAppJobWrite, {
  roles: [
    ['a role that writes jobs', { actions: ['Microsoft.App/jobs/write'] }, 'yes'],
    ['a role that stops runs', { actions: ['Microsoft.App/jobs/stop/action'] }, 'no'],
  ],
})
