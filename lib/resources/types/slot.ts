import type { ResourceType } from '../resource-type.ts'
import { siteSettings, usesOfSite } from '../site-settings.ts'

export const slot: ResourceType = {
  type: 'microsoft.web/sites/slots',
  label: 'web app slot',
  plural: 'web app slots',
  category: 'app',
  host: true,
  settings: siteSettings,
  uses: usesOfSite,
}
