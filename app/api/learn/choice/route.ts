import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { getChoice } from '#lib/server/learn/get-choice.ts'

/** `?id=`: what the facts say about a resource that is to be given an identity. */
export const GET = (request: Request) =>
  answered(request, async () => getChoice(await tenantOf(request), required(request, 'id')))
