import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const containerRegistryTask: Technique = {
  id: 'container-registry-task',
  title: 'Change a task of a container registry',
  description:
    'A task runs build steps of whoever writes it, in the cloud. The steps may act as each identity that the task wears.',
  targets: ['microsoft.containerregistry/registries/tasks'],
  needs: [[control('Microsoft.ContainerRegistry/registries/tasks/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Give a role that only pulls and pushes images.',
  reference:
    'https://learn.microsoft.com/azure/container-registry/container-registry-tasks-authentication-managed-identity',
}
