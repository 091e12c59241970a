import type { FaultKind } from './fault.ts'

export const connectionReset: FaultKind = {
  id: 'connection-reset',
  label: 'the connection is dropped',
  words: 'Not one byte comes back.',
  strike: ({ answer }) => ({ ...answer(), transport: 'reset' }),
}
