import { withRows } from './body.ts'
import type { FaultKind } from './fault.ts'

export const missingRows: FaultKind = {
  id: 'missing-rows',
  label: 'rows are left out',
  words: 'The number of all records says that there is more than what came.',
  strike: ({ answer }) => withRows(answer(), (rows) => rows.slice(0, -1)),
}
