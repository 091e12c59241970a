import type { CollectionsAnswer } from './collection-answers.ts'
import { collections } from './collections.ts'

/** States are told at most this often, and something at least so often, in milliseconds. */
const interval = 200
const heartbeat = 15_000

/** The state of collecting as server-sent events: at once, and after each change. */
export function collectionEvents(): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let waiting: NodeJS.Timeout | undefined
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const tell = () => {
        waiting = undefined
        send(`data: ${JSON.stringify(collections().state())}\n\n`)
      }
      const beat = setInterval(() => send(': still here\n\n'), heartbeat)
      const unwatch = collections().watch((state: CollectionsAnswer | undefined) => {
        if (state) waiting ??= setTimeout(tell, interval)
        else {
          stop()
          controller.close()
        }
      })
      stop = () => {
        clearInterval(beat)
        clearTimeout(waiting)
        unwatch()
      }
      tell()
    },
    cancel: () => stop(),
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'private, no-store, no-transform' },
  })
}
