import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const functionAppKeys: Technique = {
  id: 'function-app-keys',
  title: 'Use the master key of a function app',
  description:
    'The master key opens the administration interface of the functions host, through which function code can be replaced. That code may ask for a token of each identity that the app wears.',
  targets: ['microsoft.web/sites'],
  needs: [[control('Microsoft.Web/sites/host/listkeys/action')]],
  yields: 'wornIdentities',
  open: ({ kind }) => (kind === undefined ? 'unknown' : /\bfunctionapp\b/i.test(kind) ? 'yes' : 'no'),
  stoppedBy: 'Take key listing out of the role; callers of a function need no more than the key of that function.',
  reference: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
}
