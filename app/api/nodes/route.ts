import { answered, RequestError, required, tenantOf } from '#lib/server/answered.ts'
import { getNode } from '#lib/server/get-node.ts'

export const GET = (request: Request) =>
  answered(request, async () => {
    const id = required(request, 'id')
    const node = getNode(await tenantOf(request), id)
    if (!node) throw new RequestError(404, `nothing called \`${id}\` is in this snapshot`)
    return node
  })
