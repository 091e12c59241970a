import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const containerGroupExec: Technique = {
  id: 'container-group-exec',
  title: 'Open a console in a container instance',
  description:
    'The right starts a process, such as a shell, in a running container. It may ask for a token of each identity that the group wears.',
  targets: ['microsoft.containerinstance/containergroups'],
  needs: [[control('Microsoft.ContainerInstance/containerGroups/containers/exec/action')]],
  yields: 'wornIdentities',
  stoppedBy: 'Take the exec right out of the role; logs need less.',
  reference: 'https://learn.microsoft.com/azure/container-instances/container-instances-exec',
}
