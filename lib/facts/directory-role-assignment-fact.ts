import { z } from 'zod'
import type { DirectoryRoleAssignment } from '#lib/model/facts.ts'
import { compact, neededText, optionalText, principalText } from './fields.ts'

const schema = z.object({
  principalId: principalText,
  roleDefinitionId: neededText,
  directoryScopeId: neededText,
  roleDefinition: z.object({ templateId: optionalText, displayName: optionalText }).nullish().catch(undefined),
})

/** Microsoft Graph `roleManagement/directory/roleAssignments`. A built-in role's id is the one of its template. */
export function directoryRoleAssignmentFactOf(value: unknown): DirectoryRoleAssignment {
  const { principalId, roleDefinitionId, directoryScopeId, roleDefinition } = schema.parse(value)
  return directoryRoleAssignment({
    principalId,
    roleTemplateId: roleDefinition?.templateId ?? roleDefinitionId,
    roleName: roleDefinition?.displayName,
    directoryScope: directoryScopeId,
  })
}

/** Named after what it says, because a role's members and the assignments of the same role are two views of one thing. */
export function directoryRoleAssignment(stated: Omit<DirectoryRoleAssignment, 'id'>): DirectoryRoleAssignment {
  const roleTemplateId = stated.roleTemplateId.toLowerCase()
  const id = [roleTemplateId, stated.directoryScope.toLowerCase(), stated.principalId].join('|')
  return compact({ ...stated, id, roleTemplateId })
}
