import { answered, RequestError, tenantOf } from '#lib/server/answered.ts'
import { getGraph } from '#lib/server/get-graph.ts'
import { graphQueryFrom } from '#lib/server/graph-query.ts'
import { getChangesGraph } from '#lib/server/history/get-changes-graph.ts'
import { pairOf } from '#lib/server/history/pair-of.ts'

/** `&since=`: with what changed since that snapshot marked on it. */
export const GET = (request: Request) =>
  answered(request, async () => {
    const query = graphQueryFrom(new URL(request.url).searchParams)
    if ('mistake' in query) throw new RequestError(400, query.mistake)
    const until = await tenantOf(request)
    const since = new URL(request.url).searchParams.get('since')
    return since === null
      ? getGraph(until, query)
      : getChangesGraph(await pairOf(Number(since), until.snapshot.id), query)
  })
