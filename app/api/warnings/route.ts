import { answered, tenantOf } from '#lib/server/answered.ts'
import { listJudgedWarnings } from '#lib/server/list-judged-warnings.ts'

export const GET = (request: Request) =>
  answered(async () => listJudgedWarnings(await tenantOf(request), new Date().toISOString()))
