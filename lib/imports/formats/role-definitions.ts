import { armTypeOf } from '#lib/facts/fields.ts'
import { roleDefinitionFactOf } from '#lib/facts/role-definition-fact.ts'
import type { ImportFormat } from '../import-format.ts'

/** From Resource Manager, Resource Graph and `az role definition list`. */
export const roleDefinitions: ImportFormat = {
  id: 'role-definitions',
  label: 'role definitions',
  recognises: (value) => armTypeOf(value) === 'microsoft.authorization/roledefinitions',
  read: (value, into) => into.add('roleDefinitions', roleDefinitionFactOf(value)),
}
