import { parentPort, workerData } from 'node:worker_threads'
import { openedPGlite } from './pglite-directory.ts'

/** Runs the embedded database in a thread of its own, because it blocks the thread that it runs in. */
export type WorkerRequest = { id: number } & ({ query: string; parameters: unknown[] } | { close: true })
export type WorkerAnswer = { id: number } & (
  | { rows: unknown[]; affectedRows?: number }
  | { failure: { message: string; code?: string } }
)

/** The request that opening answers; those of queries count from 1. */
export const openingRequest = 0

const port = parentPort
if (port !== null) await serve(port, workerData as { dataDirectory: string })

async function serve(main: NonNullable<typeof parentPort>, { dataDirectory }: { dataDirectory: string }) {
  const answer = (message: WorkerAnswer) => main.postMessage(message)
  const database = await openedPGlite(dataDirectory).catch((error: unknown) => {
    answer({ id: openingRequest, failure: failureOf(error) })
  })
  if (database === undefined) return main.close()
  answer({ id: openingRequest, rows: [] })

  main.on('message', async (request: WorkerRequest) => {
    try {
      if ('close' in request) {
        await database.close()
        answer({ id: request.id, rows: [] })
        main.close()
      } else {
        const { rows, affectedRows } = await database.query(request.query, request.parameters)
        answer({ id: request.id, rows, affectedRows })
      }
    } catch (error) {
      answer({ id: request.id, failure: failureOf(error) })
    }
  })
}

function failureOf(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { message: error.message, code }
}
