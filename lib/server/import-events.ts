import type { ImportInput } from '#lib/imports/read-files.ts'
import type { ImportEvent } from './answers.ts'
import { importFiles } from './import-files.ts'

/** Progress is told at most this often, in milliseconds. */
const interval = 100

/** An import as a stream of lines, one `ImportEvent` each; the last one is `done` or `failed`. */
export function importEvents(inputs: AsyncIterable<ImportInput>, now: string, signal: AbortSignal): Response {
  const cancelled = new AbortController()
  const encoder = new TextEncoder()
  let told = 0
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (event: ImportEvent) => {
        if (!cancelled.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`))
      }
      try {
        const answer = await importFiles(inputs, {
          now,
          signal: AbortSignal.any([signal, cancelled.signal]),
          onProgress(progress) {
            const at = performance.now()
            if (at - told < interval) return
            told = at
            tell({ event: 'reading', ...progress })
          },
          onPublishing: (facts) => tell({ event: 'publishing', facts }),
        })
        tell({ event: 'done', answer })
      } catch (error) {
        if (!signal.aborted) console.error('lanyard: an import failed:', error)
        tell({ event: 'failed', error: error instanceof Error ? error.message : String(error) })
      }
      if (!cancelled.signal.aborted) controller.close()
    },
    cancel: () => cancelled.abort(new Error('the import was cancelled')),
  })
  return new Response(stream, {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'private, no-store' },
  })
}
