import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const slotPublish: Technique = {
  id: 'slot-publish',
  title: 'Publish code to a deployment slot',
  description:
    'The publish right opens the deployment site of the slot with one’s own Entra account, file by file and with a console. What is put there may ask for a token of each identity that the slot wears.',
  targets: ['microsoft.web/sites/slots'],
  needs: [[control('Microsoft.Web/sites/slots/publish/action')]],
  yields: 'wornIdentities',
  stoppedBy:
    'Take the publish right out of the role, and close the deployment site to networks that need no deployment.',
  reference: 'https://learn.microsoft.com/azure/app-service/resources-kudu',
}
