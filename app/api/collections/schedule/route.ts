import { answered } from '#lib/server/answered.ts'
import { record } from '#lib/server/audit/record.ts'
import { collectionScheduleSchema } from '#lib/server/collection-request.ts'
import { collections } from '#lib/server/collections.ts'
import { readJson } from '#lib/server/read-json.ts'

/** `{ everyHours, request }`: collects by itself from then on. */
export const PUT = (request: Request) =>
  answered(request, async () => {
    const schedule = await readJson(request, collectionScheduleSchema)
    collections().schedule(schedule)
    await record('changed a setting', `collects every ${schedule.everyHours} hours`)
    return collections().state()
  })

export const DELETE = (request: Request) =>
  answered(request, async () => {
    collections().schedule(undefined)
    await record('changed a setting', 'collects no more by itself')
    return collections().state()
  })
