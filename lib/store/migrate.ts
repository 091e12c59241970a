import { type Kysely, sql } from 'kysely'
import { migrations, type Tables } from './schema.ts'

/**
 * Brings the tables to the newest version. Several processes may do so at once without a lock: whoever first inserts
 * the row of a migration applies it in the same transaction, the others wait for that row and find it done.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await createMigrationTable(db)
  const { rows } = await sql<{ newest: number }>`
    select coalesce(max(version), 0)::int as newest from schema_migration`.execute(db)
  const newest = rows[0]?.newest ?? 0
  if (newest > migrations.length) {
    throw new Error(
      `the database was written by a newer Lanyard (schema ${newest}, this one knows ${migrations.length}): start that one, or use another database`,
    )
  }
  for (const [index, statements] of migrations.entries()) {
    if (index < newest) continue
    await db.transaction().execute(async (transaction) => {
      const mine = await sql`insert into schema_migration (version) values (${index + 1})
        on conflict do nothing returning version`.execute(transaction)
      if (mine.rows.length === 0) return
      for (const statement of statements) await sql.raw(statement).execute(transaction)
    })
  }
}

async function createMigrationTable(db: Kysely<Tables>) {
  const create = sql`create table if not exists schema_migration (
    version int primary key, applied_at timestamptz not null default now())`
  // PostgreSQL lets two sessions collide in "if not exists"; the loser finds the table at the second try.
  await create.execute(db).catch(() => create.execute(db))
}
