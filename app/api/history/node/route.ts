import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { getNodeHistory } from '#lib/server/history/get-node-history.ts'

/** `?id=`: one node over all snapshots of the tenant. */
export const GET = (request: Request) =>
  answered(request, async () => getNodeHistory(await tenantOf(request), required(request, 'id')))
