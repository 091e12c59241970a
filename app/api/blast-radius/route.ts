import { answered, numberFrom, required, tenantOf } from '#lib/server/answered.ts'
import { getBlastRadius, mostEntries } from '#lib/server/get-blast-radius.ts'

export const GET = (request: Request) =>
  answered(request, async () =>
    getBlastRadius(
      await tenantOf(request),
      required(request, 'principal'),
      numberFrom(request, 'most', { unless: mostEntries, most: 10_000 }),
    ),
  )
