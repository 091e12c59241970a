import { parentPort, workerData } from 'node:worker_threads'
import { openedPGlite } from './pglite-directory.ts'

/** Runs the embedded database in a thread of its own, because it blocks the thread that it runs in. */
export type WorkerRequest = { id: number } & ({ query: string; parameters: unknown[] } | { close: true })
export type WorkerFailure = { message: string; code?: string }
export type WorkerAnswer =
  | ({ id: number } & ({ rows: unknown[]; affectedRows?: number } | { failure: WorkerFailure }))
  /** Nothing that comes after it is to be believed: this thread may run round in circles. */
  | { diskFailure: WorkerFailure }

/** The request that opening answers; those of queries count from 1. */
export const openingRequest = 0

const port = parentPort
if (port !== null) await serve(port, workerData as { dataDirectory: string })

async function serve(main: NonNullable<typeof parentPort>, { dataDirectory }: { dataDirectory: string }) {
  const answer = (message: WorkerAnswer) => main.postMessage(message)
  const diskFailed = (error: Error) => answer({ diskFailure: failureOf(error) })
  const database = await openedPGlite(dataDirectory, diskFailed).catch((error: unknown) => {
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

/** Emscripten throws objects that are no errors. */
function failureOf(error: unknown): WorkerFailure {
  if (!(error instanceof Error)) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error
    return { message: `the embedded database ended: ${String(message)}` }
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { message: error.message, code }
}
