import { answered, RequestError, tenantOf } from '#lib/server/answered.ts'
import { getGraph } from '#lib/server/get-graph.ts'
import { graphQueryFrom } from '#lib/server/graph-query.ts'

export const GET = (request: Request) =>
  answered(async () => {
    const query = graphQueryFrom(new URL(request.url).searchParams)
    if ('mistake' in query) throw new RequestError(400, query.mistake)
    return getGraph(await tenantOf(request), query)
  })
