import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const automationWebhook: Technique = {
  id: 'automation-webhook',
  title: 'Write a runbook and a web address that starts it',
  description:
    'A webhook is a secret address that starts a runbook, without any sign-in and for years. With the right to write the runbook, its script signs in as each identity that the account wears.',
  targets: ['microsoft.automation/automationaccounts'],
  needs: [
    [
      control('Microsoft.Automation/automationAccounts/runbooks/write'),
      control('Microsoft.Automation/automationAccounts/webhooks/write'),
    ],
  ],
  yields: 'wornIdentities',
  stoppedBy: 'Keep webhook writing out of roles of authors, and let webhooks end soon.',
  reference: 'https://learn.microsoft.com/azure/automation/automation-webhooks',
}
