import { answered, tenantOf } from '#lib/server/answered.ts'
import { candidatesQuery, listCandidates } from '#lib/server/list-candidates.ts'
import { checked } from '#lib/server/read-json.ts'

export const GET = (request: Request) =>
  answered(request, async () =>
    listCandidates(
      await tenantOf(request),
      checked(Object.fromEntries(new URL(request.url).searchParams), candidatesQuery),
    ),
  )
