import { answered, tenantOf } from '#lib/server/answered.ts'
import { readJson } from '#lib/server/read-json.ts'
import { whatIfSchema } from '#lib/server/what-if.ts'
import { whatIfWarnings } from '#lib/server/what-if-warnings.ts'

/** Warnings that changes would bring about or end: slower than the rest, and so asked for by itself. */
export const POST = (request: Request) =>
  answered(request, async () => whatIfWarnings(await tenantOf(request), await readJson(request, whatIfSchema)))
