import type { ResourceType } from '../resource-type.ts'

export const managedHsm: ResourceType = {
  type: 'microsoft.keyvault/managedhsms',
  label: 'managed HSM',
  plural: 'managed HSMs',
  category: 'security',
  settings: ['initialAdminObjectIds', 'hsmUri'],
}
