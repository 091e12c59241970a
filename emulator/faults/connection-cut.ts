import type { FaultKind } from './fault.ts'

export const connectionCut: FaultKind = {
  id: 'connection-cut',
  label: 'the connection is dropped in the middle',
  words: 'The answer begins well and never ends.',
  strike: ({ answer }) => ({ ...answer(), transport: 'cut' }),
}
