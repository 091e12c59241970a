import type { ResourceType } from '../resource-type.ts'

export const arcMachine: ResourceType = {
  type: 'microsoft.hybridcompute/machines',
  label: 'Arc-enabled server',
  plural: 'Arc-enabled servers',
  category: 'hybrid',
  host: true,
  settings: ['osType', 'status', 'lastStatusChange'],
}
