import { specify } from '../testing/specify.ts'
import { automationWebhook } from './automation-webhook.ts'

specify(automationWebhook, {
  roles: [
    [
      'a role that writes runbooks and webhooks',
      {
        actions: [
          'Microsoft.Automation/automationAccounts/runbooks/write',
          'Microsoft.Automation/automationAccounts/webhooks/write',
        ],
      },
      'yes',
    ],
    ['a role that writes webhooks only', { actions: ['Microsoft.Automation/automationAccounts/webhooks/write'] }, 'no'],
    ['a role that writes runbooks only', { actions: ['Microsoft.Automation/automationAccounts/runbooks/write'] }, 'no'],
  ],
})
