import type { ResourceType } from '../resource-type.ts'

export const staticWebApp: ResourceType = {
  type: 'microsoft.web/staticsites',
  label: 'static web app',
  plural: 'static web apps',
  category: 'app',
  settings: ['branch', 'keyVaultReferenceIdentity'],
}
