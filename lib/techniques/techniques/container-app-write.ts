import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const containerAppWrite: Technique = {
  id: 'container-app-write',
  title: 'Change a container app',
  description:
    'Writing the app sets the image and the command of its containers. They may ask for a token of each identity that the app wears.',
  targets: ['microsoft.app/containerapps'],
  needs: [[control('Microsoft.App/containerApps/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Give the reader or operator role; deploy from a pipeline with an identity of its own.',
  reference: 'https://learn.microsoft.com/azure/container-apps/managed-identity',
}
