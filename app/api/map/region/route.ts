import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { getMapRegion } from '#lib/server/get-map.ts'

export const GET = (request: Request) =>
  answered(request, async () => getMapRegion(await tenantOf(request), required(request, 'nodes')))
