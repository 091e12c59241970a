import { cloudFrom } from '#lib/azure/cloud.ts'
import { type CallName, callOf } from '#lib/azure/testing/call-of.ts'
import type { Facts } from '#lib/model/facts.ts'
import type { LoggedRequest } from '../emulator/request-log.ts'
import { generatedTenant as emulatedTenant } from '../emulator/tenant/generated-tenant.ts'
import type { CollectionOutcome } from './collecting.ts'
import type { TenantSize } from './generated-tenant.ts'
import { tenantCounts } from './tenant-counts.ts'

interface Collected {
  size: TenantSize
  facts: Facts
  requests: readonly LoggedRequest[]
  needed: Record<CallName, number>
}

/** What a collection did not find of the tenant, did not call complete, or asked more or less often than it must. */
export function lackingIn(
  { counts, coverage }: CollectionOutcome,
  { size, facts, requests, needed }: Collected,
): string[] {
  const served = { ...tenantCounts(facts), credentials: emulatedTenant(size).federatedCredentials.length }
  const answered = answeredCalls(requests)
  return [
    ...(Object.keys(served) as (keyof typeof served)[])
      .filter((kind) => counts[kind] !== served[kind])
      .map((kind) => `${counts[kind]} ${kind} were found, of ${served[kind]}`),
    ...coverage
      .filter(({ state }) => state !== 'complete')
      .map(({ dataset, scope, state }) => `${dataset} at \`${scope}\` is ${state}`),
    ...(Object.keys(needed) as CallName[])
      .filter((call) => (answered.get(call) ?? 0) !== needed[call])
      .map((call) => `\`${call}\` was answered ${answered.get(call) ?? 0} times, ${needed[call]} were reckoned with`),
  ]
}

/** How often each call was answered with what was asked for. */
function answeredCalls(requests: readonly LoggedRequest[]): Map<CallName | undefined, number> {
  const made = new Map<CallName | undefined, number>()
  for (const { service, status, method, host, path, parameters, queryText } of requests) {
    if (service === 'entra' || status !== 200) continue
    const origin = `https://${host}`
    const cloud = { ...cloudFrom('public', {}), arm: origin, graph: origin }
    const url = `${origin}${path}?${new URLSearchParams(parameters)}`
    const call = callOf(
      { method, url, ...(queryText !== undefined && { body: JSON.stringify({ query: queryText }) }) },
      cloud,
    )
    made.set(call, (made.get(call) ?? 0) + 1)
  }
  return made
}
