import { answered, tenantOf } from '#lib/server/answered.ts'
import { listIdentities } from '#lib/server/list-identities.ts'

export const GET = (request: Request) => answered(async () => listIdentities(await tenantOf(request)))
