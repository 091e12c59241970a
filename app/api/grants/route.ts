import { tenantOf } from '#lib/server/answered.ts'
import { answeredList } from '#lib/server/answered-list.ts'
import { listGrants } from '#lib/server/list-grants.ts'

export const GET = (request: Request) => answeredList(request, async () => listGrants(await tenantOf(request)))
