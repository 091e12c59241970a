import { answered, numberFrom, RequestError, required, tenantOf } from '#lib/server/answered.ts'
import { getPaths } from '#lib/server/get-paths.ts'

export const GET = (request: Request) =>
  answered(request, async () => {
    const ends = { from: required(request, 'from'), to: required(request, 'to') }
    const answer = getPaths(await tenantOf(request), ends, numberFrom(request, 'most', { unless: 5, most: 50 }))
    if (!answer)
      throw new RequestError(
        404,
        `no way can lead from \`${ends.from}\` to \`${ends.to}\`: one of them is no principal, managed identity, resource or scope that was read`,
      )
    return answer
  })
