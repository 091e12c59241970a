import { answered, tenantOf } from '#lib/server/answered.ts'
import { readJson } from '#lib/server/read-json.ts'
import { whatIf, whatIfSchema } from '#lib/server/what-if.ts'

/** What changes would do, which are only thought of: nothing is written anywhere. */
export const POST = (request: Request) =>
  answered(request, async () => whatIf(await tenantOf(request), await readJson(request, whatIfSchema)))
