import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const webAppPublishingCredentials: Technique = {
  id: 'web-app-publishing-credentials',
  title: 'Read publishing passwords of a web or function app',
  description:
    'The publishing profile and the listed credentials hold a password for the deployment site, where code is put in place. It works while basic authentication for publishing is on, which is not among the facts of the app.',
  targets: ['microsoft.web/sites'],
  needs: [[control('Microsoft.Web/sites/publishxml/action')], [control('Microsoft.Web/sites/config/list/action')]],
  yields: 'wornIdentities',
  // Whether publishing passwords are on is kept in a child resource that no listing holds.
  open: () => 'unknown',
  stoppedBy: 'Turn off basic authentication for publishing, for FTP and for the deployment site.',
  reference: 'https://learn.microsoft.com/azure/app-service/configure-basic-auth-disable',
}
