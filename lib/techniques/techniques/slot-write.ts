import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const slotWrite: Technique = {
  id: 'slot-write',
  title: 'Change a deployment slot',
  description:
    'Writing the slot, its configuration, its functions or where its code comes from decides what it runs. A slot has identities of its own, and what it runs may ask for their tokens.',
  targets: ['microsoft.web/sites/slots'],
  needs: [
    [control('Microsoft.Web/sites/slots/write')],
    [control('Microsoft.Web/sites/slots/config/write')],
    [control('Microsoft.Web/sites/slots/functions/write')],
    [control('Microsoft.Web/sites/slots/extensions/write')],
    [control('Microsoft.Web/sites/slots/sourcecontrols/write')],
  ],
  yields: 'wornIdentities',
  stoppedBy: 'Give a role that restarts and reads; guard slots as carefully as the app itself.',
  reference: 'https://learn.microsoft.com/azure/app-service/deploy-staging-slots',
}
