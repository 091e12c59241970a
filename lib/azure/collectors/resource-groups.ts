import { resourceGroupFactOf } from '#lib/facts/resource-group-fact.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readQuery } from '../read-query.ts'

export const resourceGroups: Collector = {
  id: 'resource-groups',
  datasets: ['resources'],
  label: 'resource groups',
  needs: { action: 'Microsoft.Resources/subscriptions/resourceGroups/read' },
  at: ['subscription'],
  together: 50,
  read: (reader, scopes, into) =>
    readQuery(
      reader,
      { call: calls.resourceGroupRows, scopes },
      { into, read: (row) => into.add('resourceGroups', resourceGroupFactOf(row)) },
    ),
}
