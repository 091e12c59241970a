import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { explainNodeById } from '#lib/server/explain/explain-node.ts'

/** `?id=`: what a node of the graph is. */
export const GET = (request: Request) =>
  answered(request, async () => explainNodeById(await tenantOf(request), required(request, 'id')))
