import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { getReach } from '#lib/server/get-reach.ts'

export const GET = (request: Request) =>
  answered(request, async () => getReach(await tenantOf(request), required(request, 'principal')))
