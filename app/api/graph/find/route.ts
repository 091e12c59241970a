import { answered, RequestError, required, tenantOf } from '#lib/server/answered.ts'
import { findInGraph } from '#lib/server/find-in-graph.ts'
import { graphQueryFrom } from '#lib/server/graph-query.ts'

/** Which nodes of a view fit an expression. */
export const GET = (request: Request) =>
  answered(request, async () => {
    const query = graphQueryFrom(new URL(request.url).searchParams)
    if ('mistake' in query) throw new RequestError(400, query.mistake)
    return findInGraph(await tenantOf(request), query, required(request, 'find'))
  })
