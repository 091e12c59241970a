import { answered, tenantOf } from '#lib/server/answered.ts'
import { listWarnings } from '#lib/server/list-warnings.ts'

export const GET = (request: Request) => answered(async () => listWarnings(await tenantOf(request)))
