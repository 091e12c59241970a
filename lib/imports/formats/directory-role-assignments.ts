import { directoryRoleAssignmentFactOf } from '#lib/facts/directory-role-assignment-fact.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'

/** Microsoft Graph `roleManagement/directory/roleAssignments`. */
export const directoryRoleAssignments: ImportFormat = {
  id: 'directory-role-assignments',
  label: 'directory role assignments',
  recognises(value) {
    const { principalId, roleDefinitionId, directoryScopeId, roleEligibilityScheduleId } = objectOf(value)
    const isEligible = roleEligibilityScheduleId !== undefined
    return [principalId, roleDefinitionId, directoryScopeId].every((id) => typeof id === 'string') && !isEligible
  },
  read: (value, into) => into.add('directoryRoleAssignments', directoryRoleAssignmentFactOf(value)),
}
