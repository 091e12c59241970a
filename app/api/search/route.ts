import { answered, tenantOf } from '#lib/server/answered.ts'
import { search } from '#lib/server/search/search.ts'

export const GET = (request: Request) =>
  answered(request, async () => search(await tenantOf(request), new URL(request.url).searchParams.get('q') ?? ''))
