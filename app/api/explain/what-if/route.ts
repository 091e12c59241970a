import { answered, tenantOf } from '#lib/server/answered.ts'
import { explainChanges } from '#lib/server/explain/explain-changes.ts'
import { readJson } from '#lib/server/read-json.ts'
import { whatIfSchema } from '#lib/server/what-if.ts'

/** What changes that are only thought of come to, in sentences. */
export const POST = (request: Request) =>
  answered(request, async () => explainChanges(await tenantOf(request), await readJson(request, whatIfSchema)))
