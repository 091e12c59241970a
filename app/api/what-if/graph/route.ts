import { answered, tenantOf } from '#lib/server/answered.ts'
import { getWhatIfGraph, whatIfGraphSchema } from '#lib/server/get-what-if-graph.ts'
import { readJson } from '#lib/server/read-json.ts'

/** The graph as changes would leave it, beside how it is: nothing is written anywhere. */
export const POST = (request: Request) =>
  answered(request, async () => getWhatIfGraph(await tenantOf(request), await readJson(request, whatIfGraphSchema)))
