import { armTypeOf } from '#lib/facts/fields.ts'
import { readScheduleInstance } from '#lib/facts/schedule-instance.ts'
import type { ImportFormat } from '../import-format.ts'

/**
 * Privileged Identity Management: assignments in force. Each is an ordinary role assignment too, which it names, and adds
 * when it ends.
 */
export const activatedRoleAssignments: ImportFormat = {
  id: 'activated-role-assignments',
  label: 'scheduled role assignments',
  recognises: (value) => armTypeOf(value) === 'microsoft.authorization/roleassignmentscheduleinstances',
  read: (value, into) => readScheduleInstance(value, 'active', into),
}
