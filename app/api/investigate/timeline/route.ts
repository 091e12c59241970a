import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { getTimeline } from '#lib/server/investigate/get-timeline.ts'
import type { TimelineAnswer } from '#lib/server/investigate/timeline-answer.ts'

/** What happened to a node: the Activity Log, what changed between snapshots, sign-ins. */
export const GET = (request: Request) =>
  answered(
    request,
    async (): Promise<TimelineAnswer> => getTimeline(await tenantOf(request), required(request, 'node')),
  )
