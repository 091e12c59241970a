import { answered, twoSnapshots } from '#lib/server/answered.ts'
import { getConsequences } from '#lib/server/history/get-consequences.ts'
import { pairOf } from '#lib/server/history/pair-of.ts'

/** `?from=&to=` */
export const GET = (request: Request) =>
  answered(request, async () => getConsequences(await pairOf(...twoSnapshots(request))))
