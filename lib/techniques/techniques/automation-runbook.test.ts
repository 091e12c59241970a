import { specify } from '../testing/specify.ts'
import { automationRunbook } from './automation-runbook.ts'

specify(automationRunbook, {
  roles: [
    [
      'a role that writes runbooks and starts jobs',
      {
        actions: [
          'Microsoft.Automation/automationAccounts/runbooks/write',
          'Microsoft.Automation/automationAccounts/jobs/write',
        ],
      },
      'yes',
    ],
    [
      'a role that writes runbooks and schedules them',
      {
        actions: [
          'Microsoft.Automation/automationAccounts/runbooks/write',
          'Microsoft.Automation/automationAccounts/jobSchedules/write',
        ],
      },
      'yes',
    ],
    [
      'a role that writes and tests drafts',
      { actions: ['Microsoft.Automation/automationAccounts/runbooks/draft/*'] },
      'yes',
    ],
    [
      'an operator, who only starts runbooks that are there',
      {
        actions: [
          'Microsoft.Automation/automationAccounts/runbooks/read',
          'Microsoft.Automation/automationAccounts/jobs/write',
        ],
      },
      'no',
    ],
    ['an author, who runs nothing', { actions: ['Microsoft.Automation/automationAccounts/runbooks/write'] }, 'no'],
  ],
})
