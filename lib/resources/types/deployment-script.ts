import type { ResourceType } from '../resource-type.ts'
import { onlyUse } from '../use.ts'

export const deploymentScript: ResourceType = {
  type: 'microsoft.resources/deploymentscripts',
  label: 'deployment script',
  plural: 'deployment scripts',
  category: 'management',
  host: true,
  settings: ['cleanupPreference', 'retentionInterval'],
  uses: () => onlyUse('running the script'),
}
