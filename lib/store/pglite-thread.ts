import type { PGliteDialectConfig } from 'kysely'
import { type PGliteSession, pgliteSession } from './pglite-session.ts'

type KyselyPGlite = Extract<PGliteDialectConfig['pglite'], { query: unknown }>

/**
 * The embedded database in its worker, with as much of PGlite's interface as Kysely uses. After the disk has failed it
 * is opened anew for the next statement, and recovers as after a kill.
 */
export async function pgliteThread(dataDirectory: string): Promise<KyselyPGlite> {
  let session = Promise.resolve(await pgliteSession(dataDirectory))
  let closed = false

  async function open(): Promise<PGliteSession> {
    const known = session
    const current = await known.catch(() => undefined)
    if (closed) throw new Error('the embedded database is closed')
    if (current && !current.ended) return current
    // Whoever comes first opens it, for all that wait.
    if (session === known)
      session = current ? current.close().then(() => pgliteSession(dataDirectory)) : pgliteSession(dataDirectory)
    return session
  }
  const queriesOf =
    (of: () => Promise<PGliteSession>) =>
    async <T>(text: string, parameters: unknown[] = []) => {
      const { rows, affectedRows } = await (await of()).query(text, parameters)
      return { rows: rows as T[], affectedRows, fields: [] }
    }

  return {
    ready: true,
    waitReady: Promise.resolve(),
    get closed() {
      return closed
    },
    query: queriesOf(open),
    /** Nothing comes between: Kysely lends the one connection to one transaction or query at a time. */
    async transaction(work) {
      const opened = open()
      const query = queriesOf(() => opened)
      const begun = query('begin')
      // Kysely waits for its turn even when there is none: then its first query says why.
      const inside: typeof query = async (text, parameters) => {
        await begun
        return query(text, parameters)
      }
      await begun.catch(() => {})
      try {
        const result = await work({ query: inside, rollback: () => Promise.reject(new Error('throw to roll back')) })
        await inside('commit')
        return result
      } catch (error) {
        await query('rollback').catch(() => {})
        throw error
      }
    },
    async close() {
      closed = true
      const current = await session.catch(() => undefined)
      await current?.close()
    },
  }
}
