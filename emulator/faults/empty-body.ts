import type { FaultKind } from './fault.ts'

export const emptyBody: FaultKind = {
  id: 'empty-body',
  label: '200 with nothing',
  words: 'No body at all.',
  strike: () => ({ status: 200, headers: { 'content-type': 'application/json' }, text: '' }),
}
