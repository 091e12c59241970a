import type { ResourceType } from '../resource-type.ts'
import { siteSettings, usesOfSite } from '../site-settings.ts'

export const logicAppStandard: ResourceType = {
  type: 'microsoft.web/sites',
  kind: 'workflowapp',
  label: 'logic app (standard)',
  plural: 'logic apps (standard)',
  category: 'integration',
  host: true,
  settings: siteSettings,
  uses: usesOfSite,
}
