import { answered, answeredAs } from '#lib/server/answered.ts'
import { collectionEvents } from '#lib/server/collection-events.ts'
import { collectionRequestSchema } from '#lib/server/collection-request.ts'
import { collections } from '#lib/server/collections.ts'
import { readJson } from '#lib/server/read-json.ts'

/** How collecting goes; with `Accept: text/event-stream`, whenever it changes. */
export const GET = (request: Request) =>
  request.headers.get('accept')?.includes('text/event-stream')
    ? answeredAs(request, collectionEvents)
    : answered(request, () => collections().state())

/** Starts a collection. */
export const POST = (request: Request) =>
  answered(request, async () => {
    collections().start(await readJson(request, collectionRequestSchema))
    return collections().state()
  })

/** Cancels the one that is running; its snapshot never comes to be. */
export const DELETE = (request: Request) =>
  answered(request, () => {
    collections().cancel()
    return collections().state()
  })
