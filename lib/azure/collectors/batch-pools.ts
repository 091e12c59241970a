import { resourceFactOf } from '#lib/facts/resource-fact.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readQuery } from '../read-query.ts'

/** Pools wear identities, and are in no other table of Resource Graph. */
export const batchPools: Collector = {
  id: 'batch-pools',
  datasets: ['resources'],
  label: 'Batch pools',
  needs: { action: 'Microsoft.Batch/batchAccounts/pools/read' },
  at: ['subscription'],
  together: 50,
  read: (reader, scopes, into) =>
    readQuery(
      reader,
      { call: calls.batchPoolRows, scopes },
      { into, read: (row) => into.add('resources', resourceFactOf(row)) },
    ),
}
