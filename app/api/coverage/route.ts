import { answered, tenantOf } from '#lib/server/answered.ts'
import { getCoverage } from '#lib/server/get-coverage.ts'

/** `?snapshot=`: what was read of it, and the names of the scopes. */
export const GET = (request: Request) => answered(request, async () => getCoverage(await tenantOf(request)))
