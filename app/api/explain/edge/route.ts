import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { explainEdges } from '#lib/server/explain/explain-edge.ts'

/** `?source=&target=`: why the edges between two nodes of the graph are there. */
export const GET = (request: Request) =>
  answered(request, async () => {
    const ends = { source: required(request, 'source'), target: required(request, 'target') }
    return explainEdges(await tenantOf(request), ends)
  })
