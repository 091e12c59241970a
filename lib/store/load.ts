import { type Kysely, sql } from 'kysely'
import { type Fact, type FactKind, type Facts, factKinds, noFacts } from '#lib/model/facts.ts'
import { type Snapshot, snapshotSchema } from '#lib/model/snapshot.ts'
import { stillValid, type Tables } from './schema.ts'
import { tenantKey } from './snapshot-rows.ts'

/** Rows of one read: more would keep the other work of the process waiting. */
const rowsPerRead = 2000
const hashesPerRead = 20_000

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
  let from = start
  for (;;) {
    const { rows } = await sql<{ kind: string; bodies: string; last: string; count: number }>`
      select kind, string_agg(body, ',') as bodies, max(${place})::text as last, count(*)::int as count
      from (select valid_from, ord, kind, body from object_version
        where tenant_id = ${tenant} and valid_from <= ${id} and valid_to > ${id}
          and (valid_from, ord) > (${from.valid_from}, ${from.ord})
        order by valid_from, ord limit ${rowsPerRead}) as page
      group by kind`.execute(db)
    for (const row of rows) {
      const list = lists.get(row.kind)
      for (const fact of JSON.parse(`[${row.bodies}]`) as Fact<FactKind>[]) list?.push(fact)
    }
    if (rows.reduce((sum, { count }) => sum + count, 0) < rowsPerRead) break
    from = lastPlace(rows)
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

/**
 * Hash by key of all that the newest snapshot of a tenant holds, both in hexadecimal. They come many in one value: a row
 * for each costs PGlite four times as much.
 */
export async function currentHashes(db: Kysely<Tables>, tenant: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  let from = start
  for (;;) {
    const { rows } = await sql<{ pairs: Uint8Array | null; last: string }>`
      select string_agg(uuid_send(object_key) || hash, ''::bytea) as pairs, max(${place})::text as last
      from (select valid_from, ord, object_key, hash from object_version
        where tenant_id = ${tenant} and valid_to = ${stillValid}
          and (valid_from, ord) > (${from.valid_from}, ${from.ord})
        order by valid_from, ord limit ${hashesPerRead}) as page`.execute(db)
    const pairs = rows[0]?.pairs
    if (!pairs) return hashes
    const bytes = Buffer.from(pairs.buffer, pairs.byteOffset, pairs.byteLength)
    for (let at = 0; at < bytes.length; at += keyBytes + hashBytes)
      hashes.set(
        bytes.toString('hex', at, at + keyBytes),
        bytes.toString('hex', at + keyBytes, at + keyBytes + hashBytes),
      )
    if (bytes.length < hashesPerRead * (keyBytes + hashBytes)) return hashes
    from = lastPlace(rows)
  }
}

const keyBytes = 16
const hashBytes = 32

/** Where a version lies: by the snapshot that wrote it, then by its position in that. */
const start = { valid_from: 0, ord: 0 }
const place = sql.raw('valid_from * 4294967296 + ord')

function lastPlace(rows: readonly { last: string }[]): typeof start {
  const [last = 0n] = rows.map((row) => BigInt(row.last)).sort((one, other) => (one > other ? -1 : 1))
  return { valid_from: Number(last >> 32n), ord: Number(last & 0xffffffffn) }
}
