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
})

/** Privileged Identity Management: roles that may be activated and are not in force until then. */
export const eligibleRoleAssignments: ImportFormat = {
  id: 'eligible-role-assignments',
  label: 'eligible role assignments',
  recognises: (value) => armTypeOf(value) === 'microsoft.authorization/roleeligibilityscheduleinstances',
  read(value, into) {
    const body = bodySchema.parse(bodyOf(value))
    const { id } = z.object({ id: neededText }).parse(value)
    // Through a group: the group's own row says the same, and its members follow from the membership.
    if (body.memberType?.toLowerCase() === 'group') return
    into.add(
      'roleAssignments',
      compact({
        ...idAndShown(id),
        ...scopeAndShown(body.scope),
        principalId: body.principalId,
        principalType: body.principalType,
        roleId: roleKey(body.roleDefinitionId),
        roleName: textOf(valueAt(bodyOf(value), 'expandedProperties.roleDefinition.displayName')),
        condition: body.condition,
        state: 'eligible',
        createdAt: body.createdOn,
        endsAt: body.endDateTime,
      }),
    )
  },
}
