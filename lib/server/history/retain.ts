import { z } from 'zod'
import { record } from '../audit/record.ts'
import { runtime } from '../runtime.ts'
import { tenantNamed } from './history-file.ts'

const limit = z.number().int().min(1).max(999_999).optional()
export const retainSchema = z.strictObject({ tenant: z.string().optional(), days: limit, count: limit })

/** Removes the snapshots of a tenant that are too old or too many; the newest stays. Says how many went. */
export async function retain({ tenant, ...limits }: z.output<typeof retainSchema>): Promise<{ removed: number }> {
  const tenantId = await tenantNamed(tenant)
  const removed = await runtime().retain(tenantId, limits)
  if (removed > 0) await record('removed snapshots', `${removed} of tenant ${tenantId}`)
  return { removed }
}
