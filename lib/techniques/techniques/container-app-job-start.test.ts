import { specify } from '../testing/specify.ts'
import { containerAppJobStart } from './container-app-job-start.ts'

specify(containerAppJobStart, {
  roles: [
    ['a role that starts jobs', { actions: ['Microsoft.App/jobs/start/action'] }, 'yes'],
    ['every action on jobs', { actions: ['Microsoft.App/jobs/*/action'] }, 'yes'],
    ['a role that stops runs', { actions: ['Microsoft.App/jobs/stop/action'] }, 'no'],
  ],
})
