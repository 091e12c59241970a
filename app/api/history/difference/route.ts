import { answered, twoSnapshots } from '#lib/server/answered.ts'
import { getDifference } from '#lib/server/history/get-difference.ts'
import { pairOf } from '#lib/server/history/pair-of.ts'

/** `?from=&to=` */
export const GET = (request: Request) =>
  answered(request, async () => getDifference(await pairOf(...twoSnapshots(request))))
