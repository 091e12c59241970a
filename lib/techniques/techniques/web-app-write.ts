import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const webAppWrite: Technique = {
  id: 'web-app-write',
  title: 'Change a web or function app',
  description:
    'Writing the app, its configuration, its functions or where its code comes from decides what it runs. What it runs may ask for a token of each identity that the app wears.',
  targets: ['microsoft.web/sites'],
  needs: [
    [control('Microsoft.Web/sites/write')],
    [control('Microsoft.Web/sites/config/write')],
    [control('Microsoft.Web/sites/functions/write')],
    [control('Microsoft.Web/sites/extensions/write')],
    [control('Microsoft.Web/sites/sourcecontrols/write')],
  ],
  yields: 'wornIdentities',
  stoppedBy: 'Give a role that restarts and reads; deploy from a pipeline with an identity of its own.',
  reference: 'https://learn.microsoft.com/azure/app-service/overview-managed-identity',
}
