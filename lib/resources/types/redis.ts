import type { ResourceType } from '../resource-type.ts'

export const redis: ResourceType = {
  type: 'microsoft.cache/redis',
  label: 'Redis cache',
  plural: 'Redis caches',
  category: 'data',
  settings: ['disableAccessKeyAuthentication', 'enableNonSslPort'],
}
