import { answered, RequestError, tenantOf } from '#lib/server/answered.ts'
import { getRanking } from '#lib/server/get-ranking.ts'

/** `?limit=<rows>`; all without it. */
export const GET = (request: Request) =>
  answered(request, async () => {
    const limit = new URL(request.url).searchParams.get('limit')
    if (limit !== null && !/^[1-9]\d{0,8}$/.test(limit))
      throw new RequestError(400, `\`limit\` is \`${limit}\`: give a number of rows, 1 or more`)
    return getRanking(await tenantOf(request), limit === null ? undefined : Number(limit))
  })
