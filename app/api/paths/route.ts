import { answered, RequestError, required, tenantOf } from '#lib/server/answered.ts'
import { getPaths } from '#lib/server/get-paths.ts'

export const GET = (request: Request) =>
  answered(async () => {
    const to = required(request, 'to')
    const answer = getPaths(await tenantOf(request), required(request, 'from'), to)
    if (!answer) throw new RequestError(404, `no managed identity has the principal id \`${to}\``)
    return answer
  })
