import { armTypeOf } from '#lib/facts/fields.ts'
import { subscriptionFactOf } from '#lib/facts/subscription-fact.ts'
import { isGuid } from '#lib/model/guid.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'

const types = new Set([
  'microsoft.resources/subscriptions',
  'microsoft.management/managementgroups/subscriptions',
  'subscriptions',
])

/** From Resource Graph, Resource Manager, `getEntities`, and `az account list`, where the id is a bare GUID. */
export const subscriptions: ImportFormat = {
  id: 'subscriptions',
  label: 'subscriptions',
  recognises(value) {
    const { id, subscriptionId, tenantId, state, user } = objectOf(value)
    const type = armTypeOf(value)
    if (type !== undefined) return types.has(type)
    if (typeof id !== 'string') return false
    if (/^\/subscriptions\/[^/]+$/i.test(id)) return typeof subscriptionId === 'string'
    return isGuid(id) && typeof tenantId === 'string' && typeof state === 'string' && typeof user === 'object'
  },
  read: (value, into) => into.add('subscriptions', subscriptionFactOf(value)),
}
