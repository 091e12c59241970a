import { type Kysely, sql } from 'kysely'
import { stillValid, type Tables } from '../schema.ts'
import { tenantKey } from '../snapshot-rows.ts'

/** Versions of a tenant: all, and those that are over. */
export async function versionCounts(db: Kysely<Tables>, tenantId: string) {
  const { rows } = await sql<{ all: number; closed: number }>`
    select count(*)::int as all, (count(*) filter (where valid_to <> ${stillValid}))::int as closed
    from object_version where tenant_id = ${tenantKey(tenantId)}`.execute(db)
  return rows[0]
}
