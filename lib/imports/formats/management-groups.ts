import { armTypeOf } from '#lib/facts/fields.ts'
import { readManagementGroup } from '#lib/facts/management-group-facts.ts'
import type { ImportFormat } from '../import-format.ts'

/** From Resource Graph and Resource Manager; `az account management-group show --expand --recurse` nests what is below. */
export const managementGroups: ImportFormat = {
  id: 'management-groups',
  label: 'management groups',
  recognises: (value) => armTypeOf(value) === 'microsoft.management/managementgroups',
  read: readManagementGroup,
}
