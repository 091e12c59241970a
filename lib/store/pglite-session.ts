import { Worker } from 'node:worker_threads'
import { DiskFailure, isDiskFailure } from './disk-failure.ts'
import { openingRequest, type WorkerAnswer, type WorkerFailure, type WorkerRequest } from './pglite-worker.ts'

export type Answered = { rows: unknown[]; affectedRows?: number }

/** The embedded database in one worker, until that ends. */
export interface PGliteSession {
  readonly ended: boolean
  query(text: string, parameters: unknown[]): Promise<Answered>
  close(): Promise<void>
}

/** @throws what kept it from opening; a `DiskFailure` where that was the disk */
export async function pgliteSession(dataDirectory: string): Promise<PGliteSession> {
  const waiting = new Map<number, PromiseWithResolvers<Answered>>()
  let lastRequest = openingRequest
  let ended: Error | undefined
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: { dataDirectory } })
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))

  function ask(id: number): Promise<Answered> {
    if (ended) return Promise.reject(ended)
    const asked = Promise.withResolvers<Answered>()
    waiting.set(id, asked)
    return asked.promise
  }
  function request(content: { query: string; parameters: unknown[] } | { close: true }): Promise<Answered> {
    lastRequest += 1
    const answer = ask(lastRequest)
    worker.postMessage({ ...content, id: lastRequest } satisfies WorkerRequest)
    return answer
  }
  function end(error: Error) {
    ended ??= error
    for (const asked of waiting.values()) asked.reject(ended)
    waiting.clear()
  }
  const inWords = (failure: WorkerFailure): Error => {
    const error = Object.assign(new Error(failure.message), { code: failure.code })
    return isDiskFailure(error) ? new DiskFailure(`the disk of \`${dataDirectory}\``, error) : error
  }

  worker.on('message', (answer: WorkerAnswer) => {
    if ('diskFailure' in answer) {
      end(inWords(answer.diskFailure))
      // As if by `kill -9`: PGlite calls its PostgreSQL again and again after that one has given up.
      worker.terminate()
      return
    }
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('rows' in answer) asked?.resolve(answer)
    else asked?.reject(inWords(answer.failure))
  })
  worker.on('error', (error) => end(new Error(`the embedded database failed: ${String(error)}`, { cause: error })))
  worker.on('exit', () => end(new Error('the embedded database is closed')))

  try {
    await ask(openingRequest)
  } catch (error) {
    await exited
    throw error
  }
  return {
    get ended() {
      return ended !== undefined
    },
    query: (query, parameters) => request({ query, parameters }),
    async close() {
      if (!ended) await request({ close: true })
      await exited
    },
  }
}
