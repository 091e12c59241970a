import { specify } from '../testing/specify.ts'
import { cognitiveServicesKeys } from './cognitive-services-keys.ts'

specify(cognitiveServicesKeys, {
  roles: [
    ['a role that lists keys', { actions: ['Microsoft.CognitiveServices/accounts/listkeys/action'] }, 'yes'],
    ['a role that renews keys', { actions: ['Microsoft.CognitiveServices/accounts/regenerateKey/action'] }, 'yes'],
    ['a role that reads accounts', { actions: ['Microsoft.CognitiveServices/accounts/read'] }, 'no'],
  ],
  open: [
    ['keys are off', { settings: { disableLocalAuth: true } }, 'no'],
    ['keys are on', { settings: { disableLocalAuth: false } }, 'yes'],
    ['the resource says nothing of it', { settings: { provisioningState: 'Succeeded' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
