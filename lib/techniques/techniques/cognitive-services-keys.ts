import { control } from '../need.ts'
import { openUnless } from '../open.ts'
import type { Technique } from '../technique.ts'

export const cognitiveServicesKeys: Technique = {
  id: 'cognitive-services-keys',
  title: 'Use the keys of an AI services account',
  description: 'A key calls every model and reads what the account keeps. It needs no sign-in.',
  targets: ['microsoft.cognitiveservices/accounts'],
  needs: [
    [control('Microsoft.CognitiveServices/accounts/listKeys/action')],
    [control('Microsoft.CognitiveServices/accounts/regenerateKey/action')],
  ],
  yields: 'data',
  open: openUnless('disableLocalAuth', true),
  stoppedBy: 'Disable local authentication of the account.',
  reference: 'https://learn.microsoft.com/azure/ai-services/disable-local-auth',
}
