import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const automationRunbook: Technique = {
  id: 'automation-runbook',
  title: 'Write and run a runbook',
  description:
    'A runbook is a script, and its job may sign in as each identity that the account wears. One right puts the script in place, another runs it; only both together give the identities.',
  targets: ['microsoft.automation/automationaccounts'],
  needs: [
    [
      control('Microsoft.Automation/automationAccounts/runbooks/write'),
      control('Microsoft.Automation/automationAccounts/jobs/write'),
    ],
    [
      control('Microsoft.Automation/automationAccounts/runbooks/write'),
      control('Microsoft.Automation/automationAccounts/jobSchedules/write'),
    ],
    [
      control('Microsoft.Automation/automationAccounts/runbooks/draft/write'),
      control('Microsoft.Automation/automationAccounts/runbooks/draft/testJob/write'),
    ],
    [
      control('Microsoft.Automation/automationAccounts/runbooks/draft/content/write'),
      control('Microsoft.Automation/automationAccounts/runbooks/draft/testJob/write'),
    ],
  ],
  yields: 'wornIdentities',
  stoppedBy: 'Keep writing and running apart: operators start runbooks, authors do not run them.',
  reference: 'https://learn.microsoft.com/azure/automation/enable-managed-identity-for-automation',
}
