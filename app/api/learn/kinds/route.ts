import { answered, tenantOf } from '#lib/server/answered.ts'
import { getKindExamples } from '#lib/server/learn/get-kind-examples.ts'

/** What of the open tenant shows the two kinds of managed identity. */
export const GET = (request: Request) => answered(request, async () => getKindExamples(await tenantOf(request)))
