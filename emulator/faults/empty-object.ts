import type { FaultKind } from './fault.ts'

export const emptyObject: FaultKind = {
  id: 'empty-object',
  label: '200 with an empty object',
  words: 'Neither rows nor an error. Taken for an empty list it hides everything.',
  strike: () => ({ status: 200, body: {} }),
}
