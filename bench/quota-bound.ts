import type { CallName } from '#lib/azure/testing/call-of.ts'
import type { Facts } from '#lib/model/facts.ts'
import { subscriptionIdOf } from '#lib/model/scope.ts'
import { graphUnits, graphWindow, identityRates, readRate } from '../emulator/quotas.ts'
import { callsNeeded, identityType } from './calls-needed.ts'

/** One quota: what of the run it counts, what it lets through, and the seconds that this takes at least. */
interface QuotaTime {
  name: string
  requests: number
  allows: string
  seconds: number
}

export interface QuotaBound {
  needed: Record<CallName, number>
  quotas: QuotaTime[]
  /** Quotas hold side by side: no run is shorter than the slowest of them. */
  seconds: number
}

/**
 * The shortest time in which anybody could read a generated tenant through the calls of the checked-in list, when all
 * that may go on at the same time does, and answers take no time at all.
 */
export function quotaBound(facts: Facts): QuotaBound {
  const needed = callsNeeded(facts)
  const queries = Object.entries(needed).reduce((sum, [name, count]) => sum + (name.endsWith('Rows') ? count : 0), 0)
  const lists = needed.userAssignedIdentities + needed.federatedCredentials
  const mostLists = Math.max(...listsBySubscription(facts).values())
  // Beside the lists of identities: rights, denies, eligible and active roles, two logs.
  const mostReads = mostLists + 6
  // Answers with members cost 3 units, `$select` takes one off.
  const units = 2 * (needed.groupMembers + needed.objectsById) + needed.servicePrincipals + 2 * needed.applications + 4
  const [tenantRate, subscriptionRate] = identityRates.list
  const quotas: QuotaTime[] = [
    bucket('lists of Microsoft.ManagedIdentity, tenant', lists, tenantRate, tenantRate),
    bucket('the same, fullest subscription', mostLists, subscriptionRate, subscriptionRate),
    {
      name: 'queries of Resource Graph',
      requests: queries,
      allows: `${graphWindow.queries} in ${graphWindow.seconds} s`,
      seconds: Math.floor((queries - 1) / graphWindow.queries) * graphWindow.seconds,
    },
    bucket('reads of Resource Manager, fullest subscription', mostReads, readRate.burst, readRate.perSecond),
    bucket('units of Microsoft Graph', units, graphUnits.burst, graphUnits.perSecond),
  ]
  return { needed, quotas, seconds: Math.max(...quotas.map(({ seconds }) => seconds)) }
}

const bucket = (name: string, requests: number, burst: number, perSecond: number): QuotaTime => ({
  name,
  requests,
  allows: `${burst} at once, then ${perSecond} a second`,
  seconds: Math.max(0, requests - burst) / perSecond,
})

/** The list of a subscription's identities, and for each of those the list of its federated credentials. */
function listsBySubscription({ resources, subscriptions }: Facts): Map<string | undefined, number> {
  const lists = new Map<string | undefined, number>(subscriptions.map(({ id }) => [subscriptionIdOf(id), 1]))
  for (const { id, type } of resources)
    if (type === identityType) lists.set(subscriptionIdOf(id), lists.get(subscriptionIdOf(id))! + 1)
  return lists
}
