import { scopeId, subscriptionIdOf } from '#lib/model/scope.ts'
import type { Answer } from './answer.ts'
import { refusal } from './answer.ts'
import type { EmulatorRequest } from './request.ts'
import { rateLimited } from './resource-graph/query-refusals.ts'
import { TokenBucket } from './token-bucket.ts'

/** Requests a second of `Microsoft.ManagedIdentity`: in the tenant, in a subscription, for one resource. */
export const identityRates = { get: [30, 10, 0.5], list: [15, 5, 0.25] } as const
/** Queries of Resource Graph. */
export const graphWindow = { queries: 15, seconds: 5 }
/** Requests of one subscription, or of the tenant, that read of Resource Manager. */
export const readRate = { burst: 250, perSecond: 25 }
/** Units of Microsoft Graph for a tenant of the largest size: 8,000 in ten seconds. */
export const graphUnits = { burst: 8000, perSecond: 800 }

interface Rate {
  burst: number
  perSecond: number
}

/** How many requests Azure takes, and what it says of that. `now` gives milliseconds. */
export class Quotas {
  #now: () => number
  #buckets = new Map<string, TokenBucket>()
  #window = { since: 0, used: 0 }

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Counts a request; answers for Azure where it is one too many and `enforced`. The headers go with any answer. */
  count(request: EmulatorRequest, enforced: boolean): { headers: Record<string, string>; refused?: Answer } {
    if (request.service === 'entra') return { headers: {} }
    if (request.service === 'microsoftGraph') return this.#countGraph(request, enforced)
    if (request.path === '/providers/microsoft.resourcegraph/resources') return this.#countQuery(enforced)
    return this.#countRead(request, enforced)
  }

  /** A new one is full at the moment of the request, not later: a bucket of one would be short of it. */
  #bucket(key: string, { burst, perSecond }: Rate, now: number): TokenBucket {
    let bucket = this.#buckets.get(key)
    if (!bucket) {
      bucket = new TokenBucket(burst, perSecond, now)
      this.#buckets.set(key, bucket)
    }
    return bucket
  }

  /** 15 in five seconds; the answer that refuses does not say `Retry-After`. */
  #countQuery(enforced: boolean) {
    const now = this.#now()
    if (now - this.#window.since >= graphWindow.seconds * 1000) this.#window = { since: now, used: 0 }
    this.#window.used++
    const remaining = Math.max(0, graphWindow.queries - this.#window.used)
    const seconds = Math.ceil((this.#window.since + graphWindow.seconds * 1000 - now) / 1000)
    const headers = {
      'x-ms-user-quota-remaining': String(enforced ? remaining : graphWindow.queries - 1),
      'x-ms-user-quota-resets-after': `00:00:${String(seconds).padStart(2, '0')}`,
      'x-ms-ratelimit-remaining-tenant-resource-requests': String(enforced ? remaining : graphWindow.queries - 1),
      'x-ms-resource-graph-request-duration': '0:00:00:00.0100000',
    }
    const isOver = enforced && this.#window.used > graphWindow.queries
    return { headers, ...(isOver && { refused: rateLimited(headers) }) }
  }

  #countRead(request: EmulatorRequest, enforced: boolean) {
    const now = this.#now()
    const subscription = subscriptionIdOf(scopeId(request.path))
    const kind = subscription ? 'subscription' : 'tenant'
    const reads = this.#bucket(`reads ${subscription ?? ''}`, readRate, now)
    const over = !reads.take(now)
    const headers = { [`x-ms-ratelimit-remaining-${kind}-reads`]: String(Math.floor(reads.left)) }
    if (enforced && over) return { headers, refused: throttled(reads.secondsUntilOne, headers) }
    if (!enforced || !request.path.includes('/providers/microsoft.managedidentity/')) return { headers }
    const buckets = this.#identityBuckets(request, now)
    const empty = buckets.filter((bucket) => !bucket.has(now))
    if (empty.length > 0)
      return { headers, refused: throttled(Math.max(...empty.map((bucket) => bucket.secondsUntilOne)), headers) }
    for (const bucket of buckets) bucket.take(now)
    return { headers }
  }

  #identityBuckets({ path }: EmulatorRequest, now: number): TokenBucket[] {
    const segments = path.slice(path.lastIndexOf('/providers/') + 1).split('/').length
    const kind = segments % 2 === 0 ? 'get' : 'list'
    const keys = ['tenant', `subscription ${subscriptionIdOf(scopeId(path)) ?? ''}`, `resource ${path}`]
    return identityRates[kind].map((perSecond, index) =>
      this.#bucket(`${kind} ${keys[index]}`, { burst: Math.max(1, perSecond), perSecond }, now),
    )
  }

  #countGraph(request: EmulatorRequest, enforced: boolean) {
    const cost = costOf(request)
    const now = this.#now()
    const units = this.#bucket('graph', graphUnits, now)
    const over = !units.take(now, cost)
    const headers = { 'x-ms-resource-unit': String(cost) }
    if (!enforced || !over) return { headers }
    const refused = refusal(429, 'TooManyRequests', 'Too many requests.', {
      headers: { ...headers, 'retry-after': '10' },
    })
    return { headers, refused }
  }
}

function costOf({ path, query }: EmulatorRequest): number {
  const base = /\/transitivemembers/.test(path)
    ? 5
    : /\/members|\/getbyids/.test(path)
      ? 3
      : /\/applications|\/approleassignments|\/users/.test(path)
        ? 2
        : 1
  return Math.max(1, base - (query.has('$select') ? 1 : 0) + (query.has('$expand') ? 1 : 0))
}

const throttled = (seconds: number, headers: Record<string, string>): Answer =>
  refusal(429, 'TooManyRequests', 'The number of requests has exceeded the limit. Please try again later.', {
    headers: { ...headers, 'retry-after': String(Math.max(1, Math.ceil(seconds))) },
  })
