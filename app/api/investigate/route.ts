import { answered, numberFrom, required, tenantOf } from '#lib/server/answered.ts'
import { mostEntries } from '#lib/server/get-blast-radius.ts'
import { investigate } from '#lib/server/investigate/investigate.ts'

/** What fell with a node as of a snapshot, ring by ring, and who could have got into it. */
export const GET = (request: Request) =>
  answered(request, async () =>
    investigate(
      await tenantOf(request),
      required(request, 'node'),
      numberFrom(request, 'most', { unless: mostEntries, most: 10_000 }),
    ),
  )
