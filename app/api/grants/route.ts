import { answered, tenantOf } from '#lib/server/answered.ts'
import { listGrants } from '#lib/server/list-grants.ts'

export const GET = (request: Request) => answered(async () => listGrants(await tenantOf(request)))
