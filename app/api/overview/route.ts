import { answered, tenantOf } from '#lib/server/answered.ts'
import { getOverview } from '#lib/server/get-overview.ts'
import { acceptedIn } from '#lib/server/list-judged-warnings.ts'

export const GET = (request: Request) =>
  answered(request, async () => {
    const tenant = await tenantOf(request)
    return getOverview(tenant, await acceptedIn(tenant, new Date().toISOString()))
  })
