import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { openEngine, type StoreSettings } from '../engine.ts'
import { stillValid } from '../schema.ts'
import { discardAbandoned, tenantKey } from '../snapshot-rows.ts'
import { storeOn } from '../store.ts'
import { factsOfStep, sortedFacts } from './drafts.ts'
import type { Instant } from './instants.ts'

const program = fileURLToPath(new URL('./endless-publisher.ts', import.meta.url))
const killedTenant = 'killed'

/** A process that publishes without end, or until an instant at which it kills itself. `acknowledged` is the last step that it said to be published. */
export function startPublisher(settings: StoreSettings, instant?: Instant) {
  const child = spawn(process.execPath, [program, JSON.stringify({ settings, tenantId: killedTenant, instant })], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const opened = Promise.withResolvers<void>()
  const published = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<NodeJS.Signals | null>()
  const publisher = {
    pid: child.pid,
    acknowledged: 0,
    opened: opened.promise,
    published: published.promise,
    /** The signal that ended it, or null. */
    ended: closed.promise,
    async kill() {
      child.kill('SIGKILL')
      await closed.promise
    },
  }
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  createInterface(child.stdout).on('line', (line) => {
    if (line === 'opened') return opened.resolve()
    publisher.acknowledged = Number(line.slice('published '.length))
    published.resolve()
  })
  child.once('close', (_code, signal) => {
    closed.resolve(signal)
    const error = new Error(`the publisher ended: ${complaint}`)
    opened.reject(error)
    published.reject(error)
  })
  // Whoever kills it early does not wait for either.
  opened.promise.catch(() => {})
  published.promise.catch(() => {})
  return publisher
}

/** Opens the store after a kill and checks all that was promised. Gives the seconds until it was there again. */
export async function expectIntact(settings: StoreSettings, acknowledged: number): Promise<number> {
  const started = performance.now()
  const before = process.cpuUsage()
  const engine = { ...(await openEngine(settings)), abandonedAfter: 0 }
  const store = storeOn(engine)
  try {
    await discardAbandoned(engine)
    const restart = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(before)
    // Of the processor, not of the clock: other tests run on the same machine.
    expect((user + system) / 1e6, 'it is there again within ten seconds').toBeLessThan(10)
    const snapshots = await store.snapshots(killedTenant)
    const steps = snapshots.map((snapshot) => Number(snapshot.label))
    expect(steps).toEqual(Array.from(steps, (_, index) => steps.length - index))
    expect(steps.length, 'a snapshot said to be published is there').toBeGreaterThanOrEqual(acknowledged)
    for (const snapshot of new Set([...snapshots.slice(0, 2), ...snapshots.slice(-1)])) {
      expect(await store.facts(snapshot)).toEqual(sortedFacts(factsOfStep(Number(snapshot.label))))
    }
    const newest = snapshots[0]?.id ?? 0
    const { rows } = await sql<{ left: number }>`select count(*)::int as left from object_version
      where tenant_id = ${tenantKey(killedTenant)}
        and (valid_from > ${newest} or (valid_to > ${newest} and valid_to <> ${stillValid}))`.execute(engine.db)
    expect(rows, 'nothing is left of a snapshot that was not published').toEqual([{ left: 0 }])
    return restart
  } finally {
    await store.close()
  }
}
