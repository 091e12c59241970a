import type { ResourceType } from '../resource-type.ts'
import { usesIn } from '../use.ts'

export const containerGroup: ResourceType = {
  type: 'microsoft.containerinstance/containergroups',
  label: 'container instance',
  plural: 'container instances',
  category: 'containers',
  host: true,
  settings: ['osType', 'ipAddress.type'],
  uses: (properties) => usesIn(properties.imageRegistryCredentials, 'identity', 'registry pull'),
}
