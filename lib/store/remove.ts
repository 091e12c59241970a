import { type Kysely, sql } from 'kysely'
import type { Tables } from './schema.ts'

/** Versions deleted by one statement. */
const rowsPerDelete = 20_000

/** Removes every snapshot of the sample, also when the same tenant has others; says how many. */
export async function removeSample(db: Kysely<Tables>): Promise<number> {
  const sample = await db
    .selectFrom('snapshot')
    .select(['tenant_id', 'snapshot_id'])
    .where('source', '=', 'sample')
    .where('status', '=', 'published')
    .execute()
  let removed = 0
  for (const [tenant, rows] of Map.groupBy(sample, (row) => row.tenant_id))
    removed += await removeSnapshots(db, { tenant, ids: rows.map((row) => row.snapshot_id) })
  return removed
}

/** Removes single snapshots; what others hold stays, and every other snapshot is as it was. Says how many. */
export async function removeSnapshots(
  db: Kysely<Tables>,
  { tenant, ids }: { tenant: string; ids: readonly number[] },
): Promise<number> {
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await db
    .updateTable('snapshot')
    .set({ status: 'removed' })
    .where('tenant_id', '=', tenant)
    .where('snapshot_id', 'in', ids)
    .where('status', '=', 'published')
    .executeTakeFirst()
  await finishRemovals(db)
  return Number(numUpdatedRows)
}

/** Removes all snapshots of a tenant, also one that is being written; says how many were published. */
export async function removeTenant(db: Kysely<Tables>, tenant: string): Promise<number> {
  const published = await db
    .updateTable('snapshot')
    .set({ status: 'removed' })
    .where('tenant_id', '=', tenant)
    .where('status', '=', 'published')
    .executeTakeFirst()
  await db.updateTable('snapshot').set({ status: 'removed' }).where('tenant_id', '=', tenant).execute()
  await db.deleteFrom('acceptance').where('tenant_id', '=', tenant).execute()
  await db.deleteFrom('saved_view').where('tenant_id', '=', tenant).execute()
  await db.deleteFrom('case_file').where('tenant_id', '=', tenant).execute()
  await finishRemovals(db)
  return Number(published.numUpdatedRows)
}

/**
 * Deletes what belonged to removed snapshots only. They cannot be seen any more, so this may take its time and be cut
 * short; the next opening goes on with it.
 */
export async function finishRemovals(db: Kysely<Tables>): Promise<void> {
  const tenants = await db
    .selectFrom('snapshot')
    .select('tenant_id')
    .distinct()
    .where('status', '=', 'removed')
    .execute()
  for (const { tenant_id: tenant } of tenants) {
    while ((await deletedVersions(db, tenant)) > 0n) {}
    await db.deleteFrom('snapshot').where('tenant_id', '=', tenant).where('status', '=', 'removed').execute()
  }
}

/** A snapshot that is being written counts on the versions that it did not have to write again. */
async function deletedVersions(db: Kysely<Tables>, tenant: string): Promise<bigint> {
  const { numAffectedRows } = await sql`
    delete from object_version where tenant_id = ${tenant} and (object_key, valid_from) in (
      select version.object_key, version.valid_from from object_version version
      where version.tenant_id = ${tenant} and not exists (
        select 1 from snapshot
        where snapshot.tenant_id = version.tenant_id and snapshot.status in ('writing', 'published')
          and snapshot.snapshot_id >= version.valid_from and snapshot.snapshot_id < version.valid_to)
      limit ${rowsPerDelete})`.execute(db)
  return numAffectedRows ?? 0n
}
