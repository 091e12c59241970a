import { z } from 'zod'
import { type SavedView, savedViewSchema } from '#lib/model/saved-view.ts'
import { RequestError } from './answered.ts'
import { type Runtime, runtime, type Tenant } from './runtime.ts'

export { savedViewSchema }
export const deletedViewSchema = z.strictObject({ name: z.string().trim().min(1) })

/** `GET /api/views`: by name. */
export interface SavedViewsAnswer {
  views: SavedView[]
}

type Kept = Pick<Runtime, 'savedViews' | 'saveView' | 'deleteView'>

/** How many a tenant may have. */
const mostViews = 500

export const listSavedViews = async (
  { snapshot }: Pick<Tenant, 'snapshot'>,
  kept: Kept = runtime(),
): Promise<SavedViewsAnswer> => ({
  views: await kept.savedViews(snapshot.tenantId),
})

/** Saves a view under its name, in place of one that has it. @throws {RequestError} where there are too many */
export async function saveView(
  { snapshot }: Pick<Tenant, 'snapshot'>,
  wanted: z.infer<typeof savedViewSchema>,
  { now, kept = runtime() }: { now: string; kept?: Kept },
): Promise<SavedView> {
  const known = await kept.savedViews(snapshot.tenantId)
  const isNew = !known.some(({ name }) => name.toLowerCase() === wanted.name.toLowerCase())
  if (isNew && known.length >= mostViews) throw new RequestError(409, `there are ${mostViews} views: delete one first`)
  const view = { ...wanted, at: now }
  await kept.saveView(snapshot.tenantId, view)
  return view
}

/** @throws {RequestError} where there is none of this name */
export async function deleteSavedView(
  { snapshot }: Pick<Tenant, 'snapshot'>,
  name: string,
  kept: Kept = runtime(),
): Promise<void> {
  if (!(await kept.deleteView(snapshot.tenantId, name)))
    throw new RequestError(404, `there is no view \`${name}\`, or it was deleted already`)
}
