import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const slotFunctionKeys: Technique = {
  id: 'slot-function-keys',
  title: 'Use the master key of a function app slot',
  description:
    'The master key of the slot opens the administration interface of its functions host, through which function code can be replaced. That code may ask for a token of each identity that the slot wears.',
  targets: ['microsoft.web/sites/slots'],
  needs: [[control('Microsoft.Web/sites/slots/host/listkeys/action')]],
  yields: 'wornIdentities',
  open: ({ kind }) => (kind === undefined ? 'unknown' : /\bfunctionapp\b/i.test(kind) ? 'yes' : 'no'),
  stoppedBy: 'Take key listing out of the role; callers of a function need no more than the key of that function.',
  reference: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
}
