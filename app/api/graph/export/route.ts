import { answeredAs, RequestError, tenantOf } from '#lib/server/answered.ts'
import { record } from '#lib/server/audit/record.ts'
import { exportGraph } from '#lib/server/export-graph.ts'
import { graphQueryFrom } from '#lib/server/graph-query.ts'

/** A view of the graph as a file: what `GET /api/graph` takes, and `format`, `everything=1` and `mask`. */
export const GET = (request: Request) =>
  answeredAs(request, async () => {
    const parameters = new URL(request.url).searchParams
    const query = graphQueryFrom(parameters)
    if ('mistake' in query) throw new RequestError(400, query.mistake)
    const mask = parameters.get('mask')
    const { text, type, name } = exportGraph(await tenantOf(request), query, {
      format: parameters.get('format') ?? 'json',
      everything: parameters.get('everything') === '1',
      ...(mask ? { mask } : {}),
    })
    await record('exported', `the graph as ${name}`)
    return new Response(text, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    })
  })
