import type { WarningsAnswer } from './answers.ts'
import { listWarnings } from './list-warnings.ts'
import { runtime, type Tenant } from './runtime.ts'

/** The warnings with what was decided about them, as the store has it. */
export const listJudgedWarnings = async (tenant: Tenant, now: string): Promise<WarningsAnswer> =>
  listWarnings(tenant, { acceptances: await runtime().acceptances(tenant.snapshot.tenantId), now })
