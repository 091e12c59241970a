import { type Kysely, sql } from 'kysely'
import { type Fact, type FactKind, type Facts, factKinds, noFacts } from '#lib/model/facts.ts'
import { type Snapshot, snapshotSchema } from '#lib/model/snapshot.ts'
import { stillValid, type Tables } from './schema.ts'
import { tenantKey } from './snapshot-rows.ts'

/** Rows of one read: more would keep the other work of the process waiting. */
const rowsPerRead = 2000

/** Every published snapshot, of one tenant or of all, the last published first. */
export async function publishedSnapshots(db: Kysely<Tables>, tenantId?: string, atMost?: number): Promise<Snapshot[]> {
  let query = db
    .selectFrom('snapshot')
    .select(['snapshot_id', 'about'])
    .where('status', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('snapshot_id', 'desc')
  if (tenantId !== undefined) query = query.where('tenant_id', '=', tenantKey(tenantId))
  if (atMost !== undefined) query = query.limit(atMost)
  const rows = await query.execute()
  return rows.map((row) => snapshotSchema.parse({ ...JSON.parse(row.about), id: row.snapshot_id }))
}

/**
 * All facts of a published snapshot, each list sorted by id. Read in pieces without a transaction: what is visible in a
 * published snapshot never changes, whatever is written meanwhile.
 * @throws when there is no such snapshot, or when it is removed while being read
 */
export async function factsOf(db: Kysely<Tables>, { tenantId, id }: Pick<Snapshot, 'tenantId' | 'id'>): Promise<Facts> {
  const tenant = tenantKey(tenantId)
  await assertPublished(db, tenant, { tenantId, id })
  const facts = noFacts()
  const lists = new Map<string, { id: string }[]>(factKinds.map((kind) => [kind, facts[kind]]))
  let from = { valid_from: 0, ord: 0 }
  for (;;) {
    const { rows } = await sql<{ valid_from: number; ord: number; kind: string; body: string }>`
      select valid_from, ord, kind, body from object_version
      where tenant_id = ${tenant} and valid_from <= ${id} and valid_to > ${id}
        and (valid_from, ord) > (${from.valid_from}, ${from.ord})
      order by valid_from, ord limit ${rowsPerRead}`.execute(db)
    for (const row of rows) lists.get(row.kind)?.push(JSON.parse(row.body) as Fact<FactKind>)
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsPerRead) break
    from = last
  }
  await assertPublished(db, tenant, { tenantId, id })
  // Sorted runs, one per snapshot that wrote some of them: quick to sort.
  for (const list of lists.values()) list.sort((left, right) => (left.id < right.id ? -1 : 1))
  return facts
}

/** @throws where there is no such snapshot */
export async function assertPublished(
  db: Kysely<Tables>,
  tenant: string,
  { tenantId, id }: { tenantId: string; id: number },
) {
  const row = await db
    .selectFrom('snapshot')
    .select('snapshot_id')
    .where('tenant_id', '=', tenant)
    .where('snapshot_id', '=', id)
    .where('status', '=', 'published')
    .executeTakeFirst()
  if (row === undefined)
    throw new Error(`there is no snapshot ${id} of tenant \`${tenantId}\`: it may have been removed`)
}

/** Hash by key of all that the newest snapshot of a tenant holds, both in hexadecimal. */
export async function currentHashes(db: Kysely<Tables>, tenant: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  let from = { valid_from: 0, ord: 0 }
  for (;;) {
    const { rows } = await sql<{ valid_from: number; ord: number; key: string; hash: string }>`
      select valid_from, ord, replace(object_key::text, '-', '') as key, encode(hash, 'hex') as hash from object_version
      where tenant_id = ${tenant} and valid_to = ${stillValid} and (valid_from, ord) > (${from.valid_from}, ${from.ord})
      order by valid_from, ord limit ${2 * rowsPerRead}`.execute(db)
    for (const row of rows) hashes.set(row.key, row.hash)
    const last = rows.at(-1)
    if (last === undefined || rows.length < 2 * rowsPerRead) return hashes
    from = last
  }
}
