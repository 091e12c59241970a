import type { ResourceType } from '../resource-type.ts'

export const activityLogAlert: ResourceType = {
  type: 'microsoft.insights/activitylogalerts',
  label: 'activity log alert',
  plural: 'activity log alerts',
  category: 'monitoring',
}
