import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const containerAppSecrets: Technique = {
  id: 'container-app-secrets',
  title: 'Read the secrets of a container app',
  description:
    'Secrets kept in the app itself are listed in clear text. They often hold keys and passwords of stores that the app uses.',
  targets: ['microsoft.app/containerapps'],
  needs: [[control('Microsoft.App/containerApps/listSecrets/action')]],
  yields: 'data',
  stoppedBy: 'Refer to key vault secrets instead of keeping them in the app.',
  reference: 'https://learn.microsoft.com/azure/container-apps/manage-secrets',
}
