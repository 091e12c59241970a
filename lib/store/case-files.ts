import type { Kysely } from 'kysely'
import { type CaseFile, snapshotsOfCase } from '#lib/model/case-file.ts'
import { publishedSnapshots } from './load.ts'
import type { Tables } from './schema.ts'
import { tenantKey } from './snapshot-rows.ts'

/** Investigations that somebody keeps, the last changed first. They outlive snapshots, and keep those that they name. */
export async function caseFilesOf(db: Kysely<Tables>, tenantId: string): Promise<CaseFile[]> {
  const rows = await db.selectFrom('case_file').select('body').where('tenant_id', '=', tenantKey(tenantId)).execute()
  const files = rows.map(({ body }) => JSON.parse(body) as CaseFile)
  return files.sort((a, b) =>
    a.changedAt === b.changedAt ? (a.id < b.id ? -1 : 1) : a.changedAt < b.changedAt ? 1 : -1,
  )
}

/** Takes the place of what has its id, whatever version that is. */
export async function putCaseFile(db: Kysely<Tables>, tenantId: string, file: CaseFile): Promise<void> {
  const row = { version: file.version, body: JSON.stringify(file) }
  await db
    .insertInto('case_file')
    .values({ tenant_id: tenantKey(tenantId), case_id: file.id, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'case_id']).doUpdateSet(row))
    .execute()
}

/** Takes the place of the version before; says whether that was still the one. */
export async function updateCaseFile(db: Kysely<Tables>, tenantId: string, file: CaseFile): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('case_file')
    .set({ version: file.version, body: JSON.stringify(file) })
    .where('tenant_id', '=', tenantKey(tenantId))
    .where('case_id', '=', file.id)
    .where('version', '=', file.version - 1)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Says whether there was one of this version. */
export async function deleteCaseFile(
  db: Kysely<Tables>,
  tenantId: string,
  { id, version }: Pick<CaseFile, 'id' | 'version'>,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('case_file')
    .where('tenant_id', '=', tenantKey(tenantId))
    .where('case_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Of these snapshots of a tenant, those that no case names. */
export async function namedByNoCase(
  db: Kysely<Tables>,
  tenantId: string,
  ids: readonly number[],
): Promise<readonly number[]> {
  const named = new Set((await caseFilesOf(db, tenantId)).flatMap(snapshotsOfCase))
  if (named.size === 0 || ids.length === 0) return ids
  const kept = (await publishedSnapshots(db, tenantId)).filter(({ takenAt }) => named.has(takenAt))
  return ids.filter((id) => !kept.some((snapshot) => snapshot.id === id))
}
