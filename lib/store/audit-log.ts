import { type Kysely, sql } from 'kysely'
import { type AuditAction, type AuditDraft, type AuditEntry, auditKeptDays } from '#lib/model/audit-entry.ts'
import type { Tables } from './schema.ts'

export interface AuditQuestion {
  /** Entries with a smaller number than this. */
  before?: number
  action?: AuditAction
  subject?: string
  most: number
}

export async function writeAuditEntry(db: Kysely<Tables>, { action, subject, ...rest }: AuditDraft): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({ action, subject, body: JSON.stringify(rest) })
    .execute()
}

/** The last entry first. */
export async function auditEntries(
  db: Kysely<Tables>,
  { before, action, subject, most }: AuditQuestion,
): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit_entry').selectAll().orderBy('entry_id', 'desc').limit(most)
  if (before !== undefined) query = query.where('entry_id', '<', before)
  if (action !== undefined) query = query.where('action', '=', action)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  const rows = await query.execute()
  return rows.map(({ entry_id, at, action, subject, body }) => ({
    id: Number(entry_id),
    at: at.toISOString(),
    action: action as AuditAction,
    subject,
    ...(JSON.parse(body) as Pick<AuditEntry, 'name' | 'role' | 'about'>),
  }))
}

/** How many fit. */
export async function auditCount(
  db: Kysely<Tables>,
  { action, subject }: Pick<AuditQuestion, 'action' | 'subject'>,
): Promise<number> {
  let query = db.selectFrom('audit_entry').select(sql<number>`count(*)::int`.as('count'))
  if (action !== undefined) query = query.where('action', '=', action)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  return (await query.executeTakeFirstOrThrow()).count
}

/** Says how many went. */
export async function removeOldAuditEntries(db: Kysely<Tables>): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('audit_entry')
    .where('at', '<', sql<Date>`now() - make_interval(days => ${sql.lit(auditKeptDays)})`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
