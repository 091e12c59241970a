import type { ResourceType } from '../resource-type.ts'

export const userAssignedIdentity: ResourceType = {
  type: 'microsoft.managedidentity/userassignedidentities',
  label: 'user-assigned managed identity',
  plural: 'user-assigned managed identities',
  category: 'identity',
  settings: ['assignmentRestrictions.providers'],
}
