import type { ResourceType } from '../resource-type.ts'

export const logicApp: ResourceType = {
  type: 'microsoft.logic/workflows',
  label: 'logic app',
  plural: 'logic apps',
  category: 'integration',
  host: true,
  settings: ['accessEndpoint'],
}
