import { answered, tenantOf } from '#lib/server/answered.ts'
import { getExamples } from '#lib/server/learn/get-examples.ts'

/** What the chapters draw: an example of each kind from the open tenant. */
export const GET = (request: Request) => answered(request, async () => getExamples(await tenantOf(request)))
