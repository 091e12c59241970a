import { answered, tenantOf } from '#lib/server/answered.ts'
import { getOverview } from '#lib/server/get-overview.ts'

export const GET = (request: Request) => answered(async () => getOverview(await tenantOf(request)))
