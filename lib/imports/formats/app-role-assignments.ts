import { readAppRoleAssignment } from '#lib/facts/directory-facts.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'

/** Microsoft Graph `appRoleAssignments` of a principal, or `appRoleAssignedTo` of an API. */
export const appRoleAssignments: ImportFormat = {
  id: 'app-role-assignments',
  label: 'application permissions',
  recognises(value) {
    const { appRoleId, principalId, resourceId } = objectOf(value)
    return typeof appRoleId === 'string' && typeof principalId === 'string' && typeof resourceId === 'string'
  },
  read: readAppRoleAssignment,
}
