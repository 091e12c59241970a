import { armTypeOf } from '#lib/facts/fields.ts'
import { readScheduleInstance } from '#lib/facts/schedule-instance.ts'
import type { ImportFormat } from '../import-format.ts'

/** Privileged Identity Management: roles that may be activated and are not in force until then. */
export const eligibleRoleAssignments: ImportFormat = {
  id: 'eligible-role-assignments',
  label: 'eligible role assignments',
  recognises: (value) => armTypeOf(value) === 'microsoft.authorization/roleeligibilityscheduleinstances',
  read: (value, into) => readScheduleInstance(value, 'eligible', into),
}
