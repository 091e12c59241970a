import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const logicAppWrite: Technique = {
  id: 'logic-app-write',
  title: 'Change a logic app',
  description:
    'The definition decides which calls the workflow makes and as whom. An HTTP action sends requests, signed with an identity that the app wears, to any address.',
  targets: ['microsoft.logic/workflows'],
  needs: [[control('Microsoft.Logic/workflows/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Give a role that runs and reads workflows and does not write them.',
  reference: 'https://learn.microsoft.com/azure/logic-apps/authenticate-with-managed-identity',
}
