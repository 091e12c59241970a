import type { FaultKind } from './fault.ts'

export const silence: FaultKind = {
  id: 'silence',
  label: 'nothing is answered',
  words: 'The connection stays open and nothing comes. Without a time limit a client waits for ever.',
  strike: () => ({ status: 200, transport: 'hang' }),
}
