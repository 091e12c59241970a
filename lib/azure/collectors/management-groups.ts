import { readManagementGroup } from '#lib/facts/management-group-facts.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readQuery } from '../read-query.ts'

/** Those that the signed-in identity may see; without Reader at the tenant's root group, not all of them. */
export const managementGroups: Collector = {
  id: 'management-groups',
  datasets: ['managementGroups'],
  label: 'management groups',
  needs: { action: 'Microsoft.Management/managementGroups/read' },
  at: ['tenant'],
  read: (reader, _, into) =>
    readQuery(
      reader,
      { call: calls.managementGroupRows, scopes: [] },
      { into, read: (row) => readManagementGroup(row, into) },
    ),
}
