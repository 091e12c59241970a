import { answered, tenantOf } from '#lib/server/answered.ts'
import { listResources } from '#lib/server/list-resources.ts'

export const GET = (request: Request) => answered(async () => listResources(await tenantOf(request)))
