import { withRows } from './body.ts'
import type { FaultKind } from './fault.ts'

export const rowsOfWrongType: FaultKind = {
  id: 'rows-of-wrong-type',
  label: '200 with rows that are not what they should be',
  words: 'An id is a number, and another row is null.',
  strike: ({ answer }) => withRows(answer(), (rows) => [{ id: 7, properties: 'none' }, null, ...rows]),
}
