import { withRows } from './body.ts'
import type { FaultKind } from './fault.ts'

export const duplicateRows: FaultKind = {
  id: 'duplicate-rows',
  label: 'a row comes twice',
  words: 'Something was made between two pages: all later rows move down by one.',
  strike: ({ answer }) => withRows(answer(), (rows) => [...rows.slice(0, 1), ...rows]),
}
