import type { Kysely } from 'kysely'
import type { Acceptance } from '#lib/model/acceptance.ts'
import { keyOf } from './fact-text.ts'
import type { Tables } from './schema.ts'
import { tenantKey } from './snapshot-rows.ts'

/** Findings that somebody decided to live with, the last accepted first. They outlive snapshots. */
export async function acceptancesOf(db: Kysely<Tables>, tenantId: string): Promise<Acceptance[]> {
  const rows = await db.selectFrom('acceptance').select('body').where('tenant_id', '=', tenantKey(tenantId)).execute()
  const acceptances = rows.map(({ body }) => JSON.parse(body) as Acceptance)
  return acceptances.sort((a, b) => (a.at === b.at ? (a.finding < b.finding ? -1 : 1) : a.at < b.at ? 1 : -1))
}

/** Takes the place of an earlier acceptance of the same finding. */
export async function accept(db: Kysely<Tables>, tenantId: string, acceptance: Acceptance): Promise<void> {
  const body = JSON.stringify(acceptance)
  await db
    .insertInto('acceptance')
    .values({ tenant_id: tenantKey(tenantId), finding_key: keyOf(acceptance.finding), body })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'finding_key']).doUpdateSet({ body }))
    .execute()
}

/** Says whether there was one. */
export async function withdraw(db: Kysely<Tables>, tenantId: string, finding: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('acceptance')
    .where('tenant_id', '=', tenantKey(tenantId))
    .where('finding_key', '=', keyOf(finding))
    .executeTakeFirst()
  return numDeletedRows > 0n
}
