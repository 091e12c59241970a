import { isInForce } from '#lib/model/acceptance.ts'
import type { WarningsAnswer } from './answers.ts'
import { listWarnings } from './list-warnings.ts'
import { runtime, type Tenant } from './runtime.ts'

/** Findings that somebody decided to live with, while that holds. */
export async function acceptedIn({ snapshot }: Tenant, now: string): Promise<Set<string>> {
  const acceptances = await runtime().acceptances(snapshot.tenantId)
  return new Set(acceptances.flatMap((one) => (isInForce(one, now) ? [one.finding] : [])))
}

/** The warnings with what was decided about them, as the store has it. */
export const listJudgedWarnings = async (tenant: Tenant, now: string): Promise<WarningsAnswer> =>
  listWarnings(tenant, { acceptances: await runtime().acceptances(tenant.snapshot.tenantId), now })
