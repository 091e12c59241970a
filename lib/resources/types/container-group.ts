import type { ResourceType } from '../resource-type.ts'

export const containerGroup: ResourceType = {
  type: 'microsoft.containerinstance/containergroups',
  label: 'container instance',
  plural: 'container instances',
  category: 'containers',
  host: true,
  settings: ['osType', 'ipAddress.type'],
}
