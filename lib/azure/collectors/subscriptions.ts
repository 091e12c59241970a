import { subscriptionFactOf } from '#lib/facts/subscription-fact.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readQuery } from '../read-query.ts'

/** With the management groups above each, which Resource Manager does not give. */
export const subscriptions: Collector = {
  id: 'subscriptions',
  datasets: ['subscriptions'],
  label: 'subscriptions',
  needs: { action: 'Microsoft.Resources/subscriptions/read' },
  at: ['subscription'],
  together: 50,
  async read(reader, scopes, into) {
    const missing = new Set(scopes)
    const read = (row: unknown) => {
      const fact = subscriptionFactOf(row)
      missing.delete(fact.id)
      into.add('subscriptions', fact)
    }
    await readQuery(reader, { call: calls.subscriptionRows, scopes }, { into, read })
    for (const scope of missing)
      into.gap({ scope, state: 'partial', why: 'Resource Graph does not know this subscription' })
  },
}
