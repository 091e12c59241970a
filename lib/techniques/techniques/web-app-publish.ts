import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const webAppPublish: Technique = {
  id: 'web-app-publish',
  title: 'Publish code to a web or function app',
  description:
    'The publish right opens the deployment site of the app with one’s own Entra account, file by file and with a console. Whoever may turn publishing passwords on and read them gets in as well, and the code that runs may ask for a token of each identity that the app wears.',
  targets: ['microsoft.web/sites'],
  needs: [
    [control('Microsoft.Web/sites/publish/action')],
    [
      control('Microsoft.Web/sites/basicPublishingCredentialsPolicies/write'),
      control('Microsoft.Web/sites/publishxml/action'),
    ],
    [
      control('Microsoft.Web/sites/basicPublishingCredentialsPolicies/write'),
      control('Microsoft.Web/sites/config/list/action'),
    ],
  ],
  yields: 'wornIdentities',
  stoppedBy:
    'Take the publish right out of the role, and close the deployment site to networks that need no deployment.',
  reference: 'https://learn.microsoft.com/azure/app-service/resources-kudu',
}
