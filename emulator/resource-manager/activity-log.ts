import { scopeId } from '#lib/model/scope.ts'
import { refusal } from '../answer.ts'
import type { Route } from '../call.ts'
import { eachOf, type Row, textIn } from '../tenant/rows.ts'
import { paged } from './paged.ts'
import { refusedScope } from './refusals.ts'

const action = 'Microsoft.Insights/eventtypes/values/Read'

/** Events of a subscription, newest first. Azure wants a beginning in every filter, and keeps 90 days. */
export const activityLog: readonly Route[] = [
  {
    method: 'GET',
    path: /^(?<subscription>\/subscriptions\/[^/]+)\/providers\/microsoft\.insights\/eventtypes\/management\/values$/,
    answer(call) {
      const scope = scopeId(call.named.subscription!)
      const refused = refusedScope(call, scope, action)
      if (refused) return refused
      const filter = eventFilter(call.request.query.get('$filter') ?? '')
      if (!filter)
        return refusal(
          400,
          'BadRequest',
          'The $filter needs `eventTimestamp ge` with a time, and knows few other things.',
        )
      const events = [...eachOf(call.azure.inSubscription(call.azure.tenant.activityEvents, scope))].filter(filter)
      const select = call.request.query.get('$select')
      return paged(call, select ? events.map((event) => selected(event, select)) : events)
    },
  },
]

/** `undefined` for a filter that Azure would refuse. */
function eventFilter(text: string): ((event: Row) => boolean) | undefined {
  const tests: ((event: Row) => boolean)[] = []
  let begins = false
  for (const part of text.split(/\s+and\s+/i)) {
    const [, name, operator, value] = /^\s*(\w+)\s+(ge|le|eq)\s+'([^']*)'\s*$/i.exec(part) ?? []
    if (name === undefined) return undefined
    const property = name.toLowerCase()
    if (property === 'eventtimestamp') {
      const time = Date.parse(value!)
      if (Number.isNaN(time)) return undefined
      const isLower = operator!.toLowerCase() === 'ge'
      begins ||= isLower
      tests.push((event) => {
        const at = Date.parse(textIn(event, 'eventTimestamp'))
        return isLower ? at >= time : at <= time
      })
    } else if (['resourceprovider', 'resourcegroupname', 'resourceid', 'status', 'eventchannels'].includes(property))
      tests.push((event) => property === 'eventchannels' || textsIn(event, property).includes(value!.toLowerCase()))
    else return undefined
  }
  return begins ? (event) => tests.every((test) => test(event)) : undefined
}

function textsIn(event: Row, property: string): string[] {
  const named = property === 'resourceprovider' ? 'resourceprovidername' : property
  const value = Object.entries(event).find(([name]) => name.toLowerCase() === named)?.[1]
  const text =
    typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : String(value ?? '')
  return [text.toLowerCase()]
}

function selected(event: Row, select: string): Record<string, unknown> {
  const wanted = new Set(select.split(',').map((name) => name.trim().toLowerCase()))
  return Object.fromEntries(Object.entries(event).filter(([name]) => wanted.has(name.toLowerCase())))
}
