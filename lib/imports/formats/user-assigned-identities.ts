import { armTypeOf } from '#lib/facts/fields.ts'
import { userAssignedIdentityFactOf } from '#lib/facts/user-assigned-identity-fact.ts'
import type { ImportFormat } from '../import-format.ts'

/** From Resource Graph, Resource Manager and `az identity list`. */
export const userAssignedIdentities: ImportFormat = {
  id: 'user-assigned-identities',
  label: 'user-assigned identities',
  recognises: (value) => armTypeOf(value) === 'microsoft.managedidentity/userassignedidentities',
  read: (value, into) => into.add('resources', userAssignedIdentityFactOf(value)),
}
