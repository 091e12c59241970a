import { answered, tenantOf } from '#lib/server/answered.ts'
import {
  caseDraftSchema,
  caseNameSchema,
  caseUpdateSchema,
  createCase,
  deleteCase,
  getCase,
  listCases,
  updateCase,
} from '#lib/server/investigate/case-files.ts'
import { readJson } from '#lib/server/read-json.ts'

/** Investigations that somebody keeps: all of them, or that of `?id=`. */
export const GET = (request: Request) =>
  answered(request, async () => {
    const id = new URL(request.url).searchParams.get('id')
    const tenant = await tenantOf(request)
    return id === null ? listCases(tenant) : getCase(tenant, id)
  })

export const POST = (request: Request) =>
  answered(request, async () =>
    createCase(await tenantOf(request), await readJson(request, caseDraftSchema), { now: new Date().toISOString() }),
  )

/** Saves one in place of the version that was read. */
export const PUT = (request: Request) =>
  answered(request, async () =>
    updateCase(await tenantOf(request), await readJson(request, caseUpdateSchema), { now: new Date().toISOString() }),
  )

export const DELETE = (request: Request) =>
  answered(request, async () => {
    await deleteCase(await tenantOf(request), await readJson(request, caseNameSchema))
    return {}
  })
