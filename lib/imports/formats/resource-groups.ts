import { armTypeOf } from '#lib/facts/fields.ts'
import { resourceGroupFactOf } from '#lib/facts/resource-group-fact.ts'
import type { ImportFormat } from '../import-format.ts'

const types = new Set(['microsoft.resources/subscriptions/resourcegroups', 'microsoft.resources/resourcegroups'])

/** From Resource Graph's `resourcecontainers`, Resource Manager and `az group list`. */
export const resourceGroups: ImportFormat = {
  id: 'resource-groups',
  label: 'resource groups',
  recognises: (value) => types.has(armTypeOf(value) ?? ''),
  read: (value, into) => into.add('resourceGroups', resourceGroupFactOf(value)),
}
