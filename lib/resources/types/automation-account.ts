import type { ResourceType } from '../resource-type.ts'

export const automationAccount: ResourceType = {
  type: 'microsoft.automation/automationaccounts',
  label: 'Automation account',
  plural: 'Automation accounts',
  category: 'management',
  host: true,
}
