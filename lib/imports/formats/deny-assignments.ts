import { denyAssignmentFactOf } from '#lib/facts/deny-assignment-fact.ts'
import { armTypeOf } from '#lib/facts/fields.ts'
import type { ImportFormat } from '../import-format.ts'

/** From Resource Manager, which alone lists them. */
export const denyAssignments: ImportFormat = {
  id: 'deny-assignments',
  label: 'deny assignments',
  recognises: (value) => armTypeOf(value) === 'microsoft.authorization/denyassignments',
  read: (value, into) => into.add('denyAssignments', denyAssignmentFactOf(value)),
}
