import { denyAssignmentFactOf } from '#lib/facts/deny-assignment-fact.ts'
import { atScope } from '../at-scope.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'

/** Not in Resource Graph. */
export const denyAssignments: Collector = {
  id: 'deny-assignments',
  datasets: ['denyAssignments'],
  label: 'deny assignments',
  needs: { action: 'Microsoft.Authorization/denyAssignments/read' },
  at: ['managementGroup', 'subscription'],
  async read(reader, [scope], into) {
    for await (const rows of reader.pages(calls.denyAssignments, atScope(scope!)))
      into.each(rows, (row) => into.add('denyAssignments', denyAssignmentFactOf(row)))
  },
}
