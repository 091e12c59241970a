import { answered, RequestError, required, tenantOf } from '#lib/server/answered.ts'
import { whoCanBecome, whoCanReach } from '#lib/server/get-who-can.ts'

/** `?become=<principal id>` or `?reach=<scope>`. */
export const GET = (request: Request) =>
  answered(async () => {
    const tenant = await tenantOf(request)
    const identity = new URL(request.url).searchParams.get('become')
    if (!identity) return whoCanReach(tenant, required(request, 'reach'))
    const answer = whoCanBecome(tenant, identity)
    if (!answer) throw new RequestError(404, `no managed identity has the principal id \`${identity}\``)
    return answer
  })
