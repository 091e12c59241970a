import { armTypeOf } from '#lib/facts/fields.ts'
import { roleAssignmentFactOf } from '#lib/facts/role-assignment-fact.ts'
import type { ImportFormat } from '../import-format.ts'

/** From Resource Manager, Resource Graph and `az role assignment list`. */
export const roleAssignments: ImportFormat = {
  id: 'role-assignments',
  label: 'role assignments',
  recognises: (value) => armTypeOf(value) === 'microsoft.authorization/roleassignments',
  read: (value, into) => into.add('roleAssignments', roleAssignmentFactOf(value)),
}
