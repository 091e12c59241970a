import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const slotPublishingCredentials: Technique = {
  id: 'slot-publishing-credentials',
  title: 'Read publishing passwords of a deployment slot',
  description:
    'The publishing profile and the listed credentials hold a password for the deployment site of the slot. It works while basic authentication for publishing is on, which is not among the facts of the slot.',
  targets: ['microsoft.web/sites/slots'],
  needs: [
    [control('Microsoft.Web/sites/slots/publishxml/action')],
    [control('Microsoft.Web/sites/slots/config/list/action')],
  ],
  yields: 'wornIdentities',
  // Whether publishing passwords are on is kept in a child resource that no listing holds.
  open: () => 'unknown',
  stoppedBy: 'Turn off basic authentication for publishing on the slot too; it does not follow the app.',
  reference: 'https://learn.microsoft.com/azure/app-service/configure-basic-auth-disable',
}
