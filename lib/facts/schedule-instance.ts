import { z } from 'zod'
import type { RoleAssignment } from '#lib/model/facts.ts'
import { roleKey } from '#lib/model/guid.ts'
import { textOf, valueAt } from '#lib/resources/json-value.ts'
import type { FactSink } from './fact-sink.ts'
import {
  bodyOf,
  compact,
  idAndShown,
  neededText,
  optionalText,
  optionalTime,
  principalText,
  scopeAndShown,
} from './fields.ts'

const bodySchema = z.object({
  principalId: principalText,
  principalType: optionalText,
  roleDefinitionId: neededText,
  scope: neededText,
  condition: optionalText,
  createdOn: optionalTime,
  endDateTime: optionalTime,
  memberType: optionalText,
  /** Only of an assignment in force: the ordinary role assignment that it is too. */
  originRoleAssignmentId: optionalText,
})

/** One schedule instance of Privileged Identity Management, as a role assignment in the state that its kind means. */
export function readScheduleInstance(value: unknown, state: RoleAssignment['state'], into: FactSink) {
  const body = bodySchema.parse(bodyOf(value))
  const { id } = z.object({ id: neededText }).parse(value)
  // Through a group: the group's own row says the same, and its members follow from the membership.
  if (body.memberType?.toLowerCase() === 'group') return
  into.add(
    'roleAssignments',
    compact({
      ...idAndShown((state === 'active' ? body.originRoleAssignmentId : undefined) ?? id),
      ...scopeAndShown(body.scope),
      principalId: body.principalId,
      principalType: body.principalType,
      roleId: roleKey(body.roleDefinitionId),
      roleName: textOf(valueAt(bodyOf(value), 'expandedProperties.roleDefinition.displayName')),
      condition: body.condition,
      state,
      createdAt: body.createdOn,
      endsAt: body.endDateTime,
    }),
  )
}
