import type { ResourceType } from '../resource-type.ts'
import { siteSettings, usesOfSite } from '../site-settings.ts'

export const functionApp: ResourceType = {
  type: 'microsoft.web/sites',
  kind: 'functionapp',
  label: 'function app',
  plural: 'function apps',
  category: 'app',
  host: true,
  settings: siteSettings,
  uses: usesOfSite,
}
