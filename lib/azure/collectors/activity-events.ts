import { activityEventFactOf } from '#lib/facts/activity-event-fact.ts'
import { subscriptionIdOf } from '#lib/model/scope.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'

/** Azure keeps the log that long, in milliseconds; a day less, because it must be so long ago when it is asked. */
const kept = 89 * 24 * 60 * 60 * 1000
const providers = ['Microsoft.Authorization', 'Microsoft.ManagedIdentity']

/** What was done to roles and identities. */
export const activityEvents: Collector = {
  id: 'activity-events',
  datasets: ['activityEvents'],
  label: 'events of the Activity Log',
  needs: { action: 'Microsoft.Insights/eventtypes/values/read' },
  at: ['subscription'],
  async read(reader, [scope], into) {
    const [from, to] = [reader.now - kept, reader.now].map((time) => new Date(time).toISOString())
    for (const provider of providers) {
      const filter = `eventTimestamp ge '${from}' and eventTimestamp le '${to}' and resourceProvider eq '${provider}'`
      for await (const rows of reader.pages(calls.activityEvents, { subscription: subscriptionIdOf(scope!)!, filter }))
        into.each(rows, (row) => into.add('activityEvents', activityEventFactOf(row)))
    }
  },
}
