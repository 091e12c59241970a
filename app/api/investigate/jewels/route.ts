import { answered, tenantOf } from '#lib/server/answered.ts'
import { listJewels } from '#lib/server/investigate/plan-containment.ts'

/** What is to be kept where nobody chooses, and whether a node gets there. */
export const GET = (request: Request) =>
  answered(request, async () =>
    listJewels(await tenantOf(request), new URL(request.url).searchParams.get('node') ?? undefined),
  )
