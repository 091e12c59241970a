import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const containerGroupWrite: Technique = {
  id: 'container-group-write',
  title: 'Change a container instance',
  description:
    'Writing the group sets the images and commands of its containers. They may ask for a token of each identity that the group wears.',
  targets: ['microsoft.containerinstance/containergroups'],
  needs: [[control('Microsoft.ContainerInstance/containerGroups/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Give a role that only starts, stops and reads.',
  reference: 'https://learn.microsoft.com/azure/container-instances/container-instances-managed-identity',
}
