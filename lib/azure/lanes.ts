import type { Clock } from './clock.ts'
import { Lane, type Limit } from './lane.ts'

/**
 * How fast each part of Azure may be asked. Microsoft.ManagedIdentity:
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations, Resource Manager:
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling.
 * Resource Graph says in its answers when to go on.
 */
const limits = {
  resourceGraph: { atOnce: 2 },
  resourceManager: { atOnce: 8 },
  subscription: { atOnce: 4, burst: 250, perSecond: 25 },
  // Azure takes 15 and 5 in a burst: with as many, any delay on the way would make a request one too many. Whoever waits
  // after a 429 stays inside, and the others must still keep the pace.
  managedIdentity: { atOnce: 16, burst: 15, perSecond: 15 },
  managedIdentityOfSubscription: { atOnce: 5, burst: 5, perSecond: 5 },
  graph: { atOnce: 8 },
  reports: { atOnce: 1 },
} as const satisfies Record<string, Limit>

export interface Lanes {
  /** Those that a request passes, in the order in which to enter them: the narrow before the wide. */
  of(host: 'arm' | 'graph', url: URL): Lane[]
}

export function lanesOn(clock: Clock): Lanes {
  const open = new Map<string, Lane>()
  const lane = (kind: keyof typeof limits, of = '') => {
    const key = `${kind} ${of}`
    const known = open.get(key) ?? new Lane(limits[kind], clock)
    open.set(key, known)
    return known
  }
  return {
    of(host, { pathname }) {
      const path = pathname.toLowerCase()
      if (host === 'graph') return path.includes('/reports/') ? [lane('reports')] : [lane('graph')]
      if (path.includes('/microsoft.resourcegraph/')) return [lane('resourceGraph')]
      const subscription = /^\/+subscriptions\/([^/]+)/.exec(path)?.[1] ?? ''
      return path.includes('/microsoft.managedidentity/')
        ? [lane('managedIdentityOfSubscription', subscription), lane('managedIdentity')]
        : [lane('subscription', subscription), lane('resourceManager')]
    },
  }
}
