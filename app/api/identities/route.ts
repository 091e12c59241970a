import { tenantOf } from '#lib/server/answered.ts'
import { answeredList } from '#lib/server/answered-list.ts'
import { listIdentities } from '#lib/server/list-identities.ts'

export const GET = (request: Request) => answeredList(request, async () => listIdentities(await tenantOf(request)))
