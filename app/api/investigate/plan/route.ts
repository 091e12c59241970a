import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { planContainment } from '#lib/server/investigate/plan-containment.ts'

/** The fewest things to take away that keep a node from chosen jewels; nothing is ever taken away here. */
export const GET = (request: Request) =>
  answered(request, async () =>
    planContainment(
      await tenantOf(request),
      required(request, 'node'),
      new URL(request.url).searchParams.getAll('jewel').slice(0, 100),
    ),
  )
