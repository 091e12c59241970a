import type { ResourceType } from '../resource-type.ts'

export const containerRegistryTask: ResourceType = {
  type: 'microsoft.containerregistry/registries/tasks',
  label: 'container registry task',
  plural: 'container registry tasks',
  category: 'containers',
  host: true,
}
