import { usesOfContainerApp } from '../container-app-uses.ts'
import type { ResourceType } from '../resource-type.ts'

export const containerApp: ResourceType = {
  type: 'microsoft.app/containerapps',
  label: 'container app',
  plural: 'container apps',
  category: 'containers',
  host: true,
  settings: ['managedEnvironmentId', 'environmentId', 'configuration.ingress.external', 'configuration.ingress.fqdn'],
  uses: usesOfContainerApp,
}
