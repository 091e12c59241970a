import { z } from 'zod'
import { objectOf } from '#lib/resources/json-value.ts'
import { directoryRoleAssignment } from '../directory-facts.ts'
import { neededText, optionalText, principalText } from '../fields.ts'
import type { ImportFormat } from '../import-format.ts'

const schema = z.object({
  principalId: principalText,
  roleDefinitionId: neededText,
  directoryScopeId: neededText,
  roleDefinition: z.object({ templateId: optionalText, displayName: optionalText }).nullish().catch(undefined),
})

/** Microsoft Graph `roleManagement/directory/roleAssignments`. A built-in role's id is the one of its template. */
export const directoryRoleAssignments: ImportFormat = {
  id: 'directory-role-assignments',
  label: 'directory role assignments',
  recognises(value) {
    const { principalId, roleDefinitionId, directoryScopeId, roleEligibilityScheduleId } = objectOf(value)
    const isEligible = roleEligibilityScheduleId !== undefined
    return [principalId, roleDefinitionId, directoryScopeId].every((id) => typeof id === 'string') && !isEligible
  },
  read(value, into) {
    const { principalId, roleDefinitionId, directoryScopeId, roleDefinition } = schema.parse(value)
    const role = roleDefinition?.templateId ?? roleDefinitionId
    into.add(
      'directoryRoleAssignments',
      directoryRoleAssignment({
        principalId,
        roleTemplateId: role,
        roleName: roleDefinition?.displayName,
        directoryScope: directoryScopeId,
      }),
    )
  },
}
