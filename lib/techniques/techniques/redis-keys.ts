import { control } from '../need.ts'
import { openUnless } from '../open.ts'
import type { Technique } from '../technique.ts'

export const redisKeys: Technique = {
  id: 'redis-keys',
  title: 'Use the keys of a Redis cache',
  description: 'An access key reads and writes everything in the cache. It needs no sign-in.',
  targets: ['microsoft.cache/redis'],
  needs: [[control('Microsoft.Cache/redis/listKeys/action')], [control('Microsoft.Cache/redis/regenerateKey/action')]],
  yields: 'data',
  open: openUnless('disableAccessKeyAuthentication', true),
  stoppedBy: 'Disable access key authentication of the cache.',
  reference: 'https://learn.microsoft.com/azure/azure-cache-for-redis/cache-azure-active-directory-for-authentication',
}
