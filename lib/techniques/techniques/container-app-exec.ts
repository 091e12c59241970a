import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const containerAppExec: Technique = {
  id: 'container-app-exec',
  title: 'Open a console in a container app',
  description:
    'The token that this right yields opens a shell in a running container. From there a token of each identity that the app wears can be asked for.',
  targets: ['microsoft.app/containerapps'],
  needs: [[control('Microsoft.App/containerApps/getAuthToken/action')]],
  yields: 'wornIdentities',
  stoppedBy: 'Take the token right out of the role; logs need less.',
  reference: 'https://learn.microsoft.com/azure/container-apps/container-console',
}
