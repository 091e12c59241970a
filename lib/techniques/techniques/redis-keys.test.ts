import { specify } from '../testing/specify.ts'
import { redisKeys } from './redis-keys.ts'

specify(redisKeys, {
  roles: [
    ['a role that lists keys', { actions: ['Microsoft.Cache/redis/listKeys/action'] }, 'yes'],
    ['a role that renews keys', { actions: ['Microsoft.Cache/redis/regenerateKey/action'] }, 'yes'],
    ['a role that reads caches', { actions: ['Microsoft.Cache/redis/read'] }, 'no'],
  ],
  open: [
    ['keys are off', { settings: { disableAccessKeyAuthentication: true } }, 'no'],
    ['keys are on', { settings: { disableAccessKeyAuthentication: false } }, 'yes'],
    ['the resource says nothing of it', { settings: { provisioningState: 'Succeeded' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})
