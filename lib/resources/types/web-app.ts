import type { ResourceType } from '../resource-type.ts'
import { siteSettings, usesOfSite } from '../site-settings.ts'

export const webApp: ResourceType = {
  type: 'microsoft.web/sites',
  label: 'web app',
  plural: 'web apps',
  category: 'app',
  host: true,
  settings: siteSettings,
  uses: usesOfSite,
}
