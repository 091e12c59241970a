import { armTypeOf } from '#lib/facts/fields.ts'
import { resourceFactOf } from '#lib/facts/resource-fact.ts'
import type { ImportFormat } from '../import-format.ts'

/** A policy assignment wears an identity to repair what it finds; it may be at a management group. */
export const policyAssignments: ImportFormat = {
  id: 'policy-assignments',
  label: 'policy assignments',
  recognises: (value) => armTypeOf(value) === 'microsoft.authorization/policyassignments',
  read: (value, into) => into.add('resources', resourceFactOf(value)),
}
