import { answered } from '#lib/server/answered.ts'
import { collectionScheduleSchema } from '#lib/server/collection-request.ts'
import { collections } from '#lib/server/collections.ts'
import { readJson } from '#lib/server/read-json.ts'

/** `{ everyHours, request }`: collects by itself from then on. */
export const PUT = (request: Request) =>
  answered(async () => {
    collections().schedule(await readJson(request, collectionScheduleSchema))
    return collections().state()
  })

export const DELETE = () =>
  answered(() => {
    collections().schedule(undefined)
    return collections().state()
  })
