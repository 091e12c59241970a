import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { listOffers } from '#lib/server/list-offers.ts'

export const GET = (request: Request) =>
  answered(request, async () =>
    listOffers(
      await tenantOf(request),
      required(request, 'node'),
      new URL(request.url).searchParams.get('to') ?? undefined,
    ),
  )
