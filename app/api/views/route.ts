import { answered, tenantOf } from '#lib/server/answered.ts'
import { readJson } from '#lib/server/read-json.ts'
import {
  deletedViewSchema,
  deleteSavedView,
  listSavedViews,
  savedViewSchema,
  saveView,
} from '#lib/server/saved-views.ts'

/** Views of the graph that were saved under a name. */
export const GET = (request: Request) => answered(request, async () => listSavedViews(await tenantOf(request)))

/** Saves one, in place of one of the same name. */
export const PUT = (request: Request) =>
  answered(request, async () =>
    saveView(await tenantOf(request), await readJson(request, savedViewSchema), { now: new Date().toISOString() }),
  )

export const DELETE = (request: Request) =>
  answered(request, async () => {
    const { name } = await readJson(request, deletedViewSchema)
    await deleteSavedView(await tenantOf(request), name)
    return {}
  })
