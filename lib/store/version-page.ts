import { type Kysely, sql } from 'kysely'
import { stillValid, type Tables } from './schema.ts'
import { assertWriting } from './snapshot-rows.ts'

/** What one transaction writes: column by column, because that is how it travels. */
export interface VersionPage {
  /** Keys of versions that end with this snapshot. */
  closed: string[]
  keys: string[]
  positions: number[]
  kinds: string[]
  hashes: string[]
  bodies: string[]
  bytes: number
}

export const emptyPage = (): VersionPage => ({
  closed: [],
  keys: [],
  positions: [],
  kinds: [],
  hashes: [],
  bodies: [],
  bytes: 0,
})

const rowsPerPage = 1000
const bytesPerPage = 4 * 2 ** 20

export const isFull = (page: VersionPage) =>
  page.keys.length >= rowsPerPage || page.closed.length >= 5 * rowsPerPage || page.bytes >= bytesPerPage

export async function writePage(
  db: Kysely<Tables>,
  { tenant, number }: { tenant: string; number: number },
  page: VersionPage,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await assertWriting(transaction, tenant, number)
    if (page.closed.length > 0) {
      await sql`update object_version set valid_to = ${number} where tenant_id = ${tenant}
        and object_key = any(${column(page.closed)}::uuid[]) and valid_to = ${stillValid}`.execute(transaction)
    }
    if (page.keys.length === 0) return
    await sql`
      insert into object_version (tenant_id, object_key, valid_from, valid_to, ord, kind, hash, body)
      select ${tenant}::uuid, key, ${number}::int, ${stillValid}::int, ord, kind, decode(hash, 'hex'), body
      from unnest(
        ${column(page.keys)}::uuid[],
        ${column(page.positions)}::int[],
        ${column(page.kinds)},
        ${column(page.hashes)},
        ${column(page.bodies)}
      ) as page (key, ord, kind, hash, body)`.execute(transaction)
  })
}

/**
 * A column as one text, a line for each row: an array literal costs PGlite twice as much. JSON text has no line breaks,
 * and the other columns are ours.
 */
const column = (cells: readonly (string | number)[]) => sql`string_to_array(${cells.join('\n')}::text, E'\n')`
