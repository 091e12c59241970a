import { z } from 'zod'
import { roleKey } from '#lib/model/guid.ts'
import { textOf, valueAt } from '#lib/resources/json-value.ts'
import {
  armTypeOf,
  bodyOf,
  compact,
  idAndShown,
  neededText,
  optionalText,
  optionalTime,
  principalText,
  scopeAndShown,
} from '../fields.ts'
import type { ImportFormat } from '../import-format.ts'

const bodySchema = z.object({
  principalId: principalText,
  principalType: optionalText,
  roleDefinitionId: neededText,
  scope: neededText,
  condition: optionalText,
  createdOn: optionalTime,
  endDateTime: optionalTime,
  memberType: optionalText,
  originRoleAssignmentId: optionalText,
})

/**
 * Privileged Identity Management: assignments in force. Each is an ordinary role assignment too, which it names, and adds
 * when it ends.
 */
export const activatedRoleAssignments: ImportFormat = {
  id: 'activated-role-assignments',
  label: 'scheduled role assignments',
  recognises: (value) => armTypeOf(value) === 'microsoft.authorization/roleassignmentscheduleinstances',
  read(value, into) {
    const body = bodySchema.parse(bodyOf(value))
    const { id } = z.object({ id: neededText }).parse(value)
    if (body.memberType?.toLowerCase() === 'group') return
    into.add(
      'roleAssignments',
      compact({
        ...idAndShown(body.originRoleAssignmentId ?? id),
        ...scopeAndShown(body.scope),
        principalId: body.principalId,
        principalType: body.principalType,
        roleId: roleKey(body.roleDefinitionId),
        roleName: textOf(valueAt(bodyOf(value), 'expandedProperties.roleDefinition.displayName')),
        condition: body.condition,
        state: 'active',
        createdAt: body.createdOn,
        endsAt: body.endDateTime,
      }),
    )
  },
}
