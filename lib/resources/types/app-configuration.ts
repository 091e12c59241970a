import type { ResourceType } from '../resource-type.ts'

export const appConfiguration: ResourceType = {
  type: 'microsoft.appconfiguration/configurationstores',
  label: 'App Configuration store',
  plural: 'App Configuration stores',
  category: 'app',
}
