import type { Kysely } from 'kysely'
import type { SavedView } from '#lib/model/saved-view.ts'
import { keyOf } from './fact-text.ts'
import type { Tables } from './schema.ts'
import { tenantKey } from './snapshot-rows.ts'

/** Views that somebody saved, by name. They outlive snapshots. */
export async function savedViewsOf(db: Kysely<Tables>, tenantId: string): Promise<SavedView[]> {
  const rows = await db.selectFrom('saved_view').select('body').where('tenant_id', '=', tenantKey(tenantId)).execute()
  return rows.map(({ body }) => JSON.parse(body) as SavedView).sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1))
}

/** Takes the place of an earlier view of the same name. */
export async function saveView(db: Kysely<Tables>, tenantId: string, view: SavedView): Promise<void> {
  const body = JSON.stringify(view)
  await db
    .insertInto('saved_view')
    .values({ tenant_id: tenantKey(tenantId), name_key: keyOf(nameKey(view)), body })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'name_key']).doUpdateSet({ body }))
    .execute()
}

/** Says whether there was one. */
export async function deleteView(db: Kysely<Tables>, tenantId: string, name: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_view')
    .where('tenant_id', '=', tenantKey(tenantId))
    .where('name_key', '=', keyOf(nameKey({ name })))
    .executeTakeFirst()
  return numDeletedRows > 0n
}

const nameKey = ({ name }: Pick<SavedView, 'name'>) => name.trim().toLowerCase()
