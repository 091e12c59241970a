import { answered, numberFrom, RequestError, required, tenantOf } from '#lib/server/answered.ts'
import { mostEntries } from '#lib/server/get-blast-radius.ts'
import { whoCanBecome, whoCanReach } from '#lib/server/get-who-can.ts'

/** `?become=<principal id>` or `?reach=<scope>`. */
export const GET = (request: Request) =>
  answered(request, async () => {
    const tenant = await tenantOf(request)
    const most = numberFrom(request, 'most', { unless: mostEntries, most: 10_000 })
    const identity = new URL(request.url).searchParams.get('become')
    if (!identity) return whoCanReach(tenant, required(request, 'reach'), most)
    const answer = whoCanBecome(tenant, identity, most)
    if (!answer) throw new RequestError(404, `no managed identity has the principal id \`${identity}\``)
    return answer
  })
