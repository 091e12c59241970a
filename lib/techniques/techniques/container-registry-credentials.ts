import { control } from '../need.ts'
import { openOnlyIf } from '../open.ts'
import type { Technique } from '../technique.ts'

export const containerRegistryCredentials: Technique = {
  id: 'container-registry-credentials',
  title: 'Use the admin user of a container registry',
  description:
    'The admin user has a password that pulls and pushes every image. Whoever pushes decides what others run.',
  targets: ['microsoft.containerregistry/registries'],
  needs: [
    [control('Microsoft.ContainerRegistry/registries/listCredentials/action')],
    [control('Microsoft.ContainerRegistry/registries/regenerateCredential/action')],
  ],
  yields: 'data',
  open: openOnlyIf('adminUserEnabled', true),
  stoppedBy: 'Turn off the admin user of the registry.',
  reference: 'https://learn.microsoft.com/azure/container-registry/container-registry-authentication',
}
