import { answered, tenantOf } from '#lib/server/answered.ts'
import { listJudgedWarnings } from '#lib/server/list-judged-warnings.ts'

export const GET = (request: Request) =>
  answered(request, async () => listJudgedWarnings(await tenantOf(request), new Date().toISOString()))
