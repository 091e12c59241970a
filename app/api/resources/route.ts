import { tenantOf } from '#lib/server/answered.ts'
import { answeredList } from '#lib/server/answered-list.ts'
import { listResources } from '#lib/server/list-resources.ts'

export const GET = (request: Request) => answeredList(request, async () => listResources(await tenantOf(request)))
