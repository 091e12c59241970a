import { type Kysely, sql } from 'kysely'
import type { Snapshot } from '#lib/model/snapshot.ts'
import type { Engine } from './engine.ts'
import { keyOf } from './fact-text.ts'
import { stillValid, type Tables } from './schema.ts'

/** As UUIDs are written, so that keys from either side compare equal. */
export function tenantKey(tenantId: string): string {
  return keyOf(`tenant\0${tenantId}`).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Makes the row of a snapshot that is about to be written and gives its number, which is never used twice. */
export async function beginSnapshot(engine: Engine, tenant: string, about: Omit<Snapshot, 'id'>): Promise<number> {
  await discardAbandoned(engine)
  return engine.db.transaction().execute(async (transaction) => {
    // The row stays locked until the end of the transaction: two beginners come one after the other.
    const { last_snapshot: number } = await transaction
      .updateTable('numbering')
      .set({ last_snapshot: sql`last_snapshot + 1` })
      .returning('last_snapshot')
      .executeTakeFirstOrThrow()
    const other = await transaction
      .selectFrom('snapshot')
      .select('snapshot_id')
      .where('tenant_id', '=', tenant)
      .where('status', 'in', ['writing', 'discarded'])
      .executeTakeFirst()
    if (other !== undefined) {
      throw new Error(
        `another process is writing snapshot ${other.snapshot_id} of tenant \`${about.tenantId}\`: wait for it, or a minute if it has died, and try again`,
      )
    }
    await transaction
      .insertInto('snapshot')
      .values({
        tenant_id: tenant,
        snapshot_id: number,
        status: 'writing',
        source: about.source,
        about: JSON.stringify(about),
        published_at: null,
      })
      .execute()
    return number
  })
}

/** The fence: who was taken for dead and has its snapshot discarded writes nothing any more. */
export async function assertWriting(db: Kysely<Tables>, tenant: string, number: number): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('snapshot')
    .set({ touched_at: sql`now()` })
    .where('tenant_id', '=', tenant)
    .where('snapshot_id', '=', number)
    .where('status', '=', 'writing')
    .executeTakeFirst()
  if (numUpdatedRows !== 1n)
    throw new Error(`snapshot ${number} was discarded by another process while it was written: import again`)
}

/** Makes a snapshot visible: the one row that turns. */
export async function showSnapshot(db: Kysely<Tables>, tenant: string, number: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await assertWriting(transaction, tenant, number)
    // Never earlier than the ones before it, even if the clock was set back.
    await sql`update snapshot set status = 'published', published_at = greatest(now(),
        (select max(published_at) from snapshot where tenant_id = ${tenant}))
      where tenant_id = ${tenant} and snapshot_id = ${number}`.execute(transaction)
  })
}

/** Undoes what was written of a snapshot. The row goes last, so that a second try finds what the first left. */
export async function discardSnapshot(db: Kysely<Tables>, tenant: string, number: number): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('snapshot')
    .set({ status: 'discarded' })
    .where('tenant_id', '=', tenant)
    .where('snapshot_id', '=', number)
    .where('status', 'in', ['writing', 'discarded'])
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return
  await db.deleteFrom('object_version').where('tenant_id', '=', tenant).where('valid_from', '=', number).execute()
  await db
    .updateTable('object_version')
    .set({ valid_to: stillValid })
    .where('tenant_id', '=', tenant)
    .where('valid_to', '=', number)
    .execute()
  await db.deleteFrom('snapshot').where('tenant_id', '=', tenant).where('snapshot_id', '=', number).execute()
}

/** Discards what processes that died left half written. */
export async function discardAbandoned({ db, abandonedAfter }: Engine): Promise<void> {
  const unfinished = db.selectFrom('snapshot').select(['tenant_id', 'snapshot_id'])
  const silent = sql<Date>`now() - make_interval(secs => ${abandonedAfter})`
  // A sole writer does not ask the clock: it may have been set back since.
  const left =
    abandonedAfter === 0
      ? unfinished.where('status', 'in', ['writing', 'discarded'])
      : unfinished.where((is) =>
          is.or([
            is('status', '=', 'discarded'),
            is.and([is('status', '=', 'writing'), is('touched_at', '<', silent)]),
          ]),
        )
  for (const row of await left.execute()) await discardSnapshot(db, row.tenant_id, row.snapshot_id)
}
