import { Worker } from 'node:worker_threads'
import type { PGliteDialectConfig } from 'kysely'
import { openingRequest, type WorkerAnswer, type WorkerRequest } from './pglite-worker.ts'

type KyselyPGlite = Extract<PGliteDialectConfig['pglite'], { query: unknown }>
type Answered = { rows: unknown[]; affectedRows?: number }

/** The embedded database in its worker, with as much of PGlite's interface as Kysely uses. */
export async function pgliteThread(dataDirectory: string): Promise<KyselyPGlite> {
  const waiting = new Map<number, PromiseWithResolvers<Answered>>()
  let lastRequest = openingRequest
  let closed = false
  const opening = Promise.withResolvers<Answered>()
  waiting.set(openingRequest, opening)

  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: { dataDirectory } })
  worker.on('message', (answer: WorkerAnswer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('rows' in answer) asked?.resolve(answer)
    else asked?.reject(Object.assign(new Error(answer.failure.message), { code: answer.failure.code }))
  })
  const end = (error: Error) => {
    closed = true
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  worker.on('error', (error) => end(new Error(`the embedded database failed: ${String(error)}`, { cause: error })))
  worker.on('exit', () => end(new Error('the embedded database is closed')))

  function ask(request: { query: string; parameters: unknown[] } | { close: true }): Promise<Answered> {
    if (closed) return Promise.reject(new Error('the embedded database is closed'))
    lastRequest += 1
    const asked = Promise.withResolvers<Answered>()
    waiting.set(lastRequest, asked)
    worker.postMessage({ ...request, id: lastRequest } satisfies WorkerRequest)
    return asked.promise
  }
  async function query<T>(text: string, parameters: unknown[] = []) {
    const { rows, affectedRows } = await ask({ query: text, parameters })
    return { rows: rows as T[], affectedRows, fields: [] }
  }

  await opening.promise
  return {
    ready: true,
    waitReady: Promise.resolve(),
    get closed() {
      return closed
    },
    query,
    /** Nothing comes between: Kysely lends the one connection to one transaction or query at a time. */
    async transaction(work) {
      await query('begin')
      try {
        const result = await work({ query, rollback: () => Promise.reject(new Error('throw to roll back')) })
        await query('commit')
        return result
      } catch (error) {
        await query('rollback')
        throw error
      }
    },
    async close() {
      const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
      await ask({ close: true })
      closed = true
      await exited
    },
  }
}
