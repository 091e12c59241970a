import { type Fact, type FactKind, type Facts, factKinds, noFacts } from '#lib/model/facts.ts'
import { rootScope, type ScopeId, scopeId, subscriptionIdOf } from '#lib/model/scope.ts'
import type { Collector, Gap } from '../collector.ts'
import { readerOn } from '../reader.ts'
import { readingsOf } from '../reading.ts'
import { type Told, toldHttp } from './told-http.ts'

export const harbour = scopeId('/subscriptions/5a000000-0000-0000-0000-000000000001')
export const bay = scopeId('/providers/Microsoft.Management/managementGroups/mg-bay')
export const group = `/subscriptions/5a000000-0000-0000-0000-000000000001/resourceGroups/rg-quay`

/** A page of Resource Graph. */
export const page = (...data: unknown[]) => ({
  data,
  count: data.length,
  totalRecords: data.length,
  resultTruncated: 'false',
})
/** A page of anything else. */
export const list = (...value: unknown[]) => ({ value })

export interface ReadWith {
  scope?: ScopeId
  /** What was read before. */
  known?: Partial<Facts>
  /** By a part of the address; what is not named is an empty list. */
  answers: Record<string, Told | unknown>
}

/** Runs one collector against answers that are told, at one scope: the tenant's, unless said. */
export async function readWith(collector: Collector, { scope = rootScope, known = {}, answers }: ReadWith) {
  const { http, sent } = toldHttp(({ url }) => {
    const told = Object.entries(answers).find(([part]) => decodeURIComponent(url).includes(part))?.[1]
    if (told === undefined) return { body: url.includes('ResourceGraph') ? page() : list() }
    return isTold(told) ? told : { body: told }
  })
  const before = { ...noFacts(), ...known }
  const reader = readerOn({
    http,
    credential: { getToken: async () => ({ token: 't', expiresOnTimestamp: Date.now() + 3_600_000 }) },
    now: Date.parse('2026-11-01T12:00:00Z'),
    tenantId: '7e000000-0000-0000-0000-000000000000',
    known: <K extends FactKind>(kind: K, of?: ScopeId) =>
      (before[kind] as Fact<K>[]).filter(
        ({ id }) => of === undefined || subscriptionIdOf(id as ScopeId) === subscriptionIdOf(of),
      ),
  })
  const readings = await readingsOf(collector, [scope], reader)
  const facts = noFacts()
  const gaps: Gap[] = []
  for (const reading of readings) {
    gaps.push(...reading.gaps)
    for (const kind of factKinds) facts[kind].push(...(reading.facts[kind] as never[]))
  }
  const requests = sent.map(({ method, url, body }) => ({
    method,
    path: new URL(url).pathname,
    parameters: Object.fromEntries(new URL(url).searchParams),
    ...(typeof body === 'string' && { body: JSON.parse(body) }),
  }))
  return { facts, gaps, requests }
}

const isTold = (told: unknown): told is Told =>
  typeof told === 'object' && told !== null && ('status' in told || 'error' in told)
