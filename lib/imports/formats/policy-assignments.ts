import { armTypeOf } from '../fields.ts'
import type { ImportFormat } from '../import-format.ts'
import { resourceFactOf } from '../resource-fact.ts'

/** A policy assignment wears an identity to repair what it finds; it may be at a management group. */
export const policyAssignments: ImportFormat = {
  id: 'policy-assignments',
  label: 'policy assignments',
  recognises: (value) => armTypeOf(value) === 'microsoft.authorization/policyassignments',
  read: (value, into) => into.add('resources', resourceFactOf(value)),
}
