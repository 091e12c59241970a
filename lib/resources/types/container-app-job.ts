import { usesOfContainerApp } from '../container-app-uses.ts'
import type { ResourceType } from '../resource-type.ts'

export const containerAppJob: ResourceType = {
  type: 'microsoft.app/jobs',
  label: 'Container Apps job',
  plural: 'Container Apps jobs',
  category: 'containers',
  host: true,
  settings: ['environmentId', 'configuration.triggerType'],
  uses: usesOfContainerApp,
}
