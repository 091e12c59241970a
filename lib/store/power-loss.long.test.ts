import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import { afterEach, describe, expect, it } from 'vitest'
import { type Facts, noFacts } from '#lib/model/facts.ts'
import { openedPGlite } from './pglite-directory.ts'
import { discardAbandoned } from './snapshot-rows.ts'
import { storeOn } from './store.ts'
import { temporaryDirectory } from './testing/databases.ts'
import { draft, resource, sortedFacts } from './testing/drafts.ts'
import { engineOn } from './testing/engine-on.ts'
import { cutPower } from './testing/power-cut.ts'
import { recordedDisk } from './testing/recorded-disk.ts'

const directories: string[] = []
const directory = () => {
  const made = temporaryDirectory()
  directories.push(made)
  return made
}
afterEach(() => {
  for (const one of directories.splice(0)) rmSync(one, { recursive: true, force: true })
})

const snapshots = 8
const cuts = 24
/** Printed where it fails, so that the same cuts can be tried again. */
const seed = Number(process.env.LANYARD_SEED ?? Date.now() % 1_000_000)

const factsOf = (step: number): Facts => ({
  ...noFacts(),
  resources: Array.from({ length: 300 }, (_, number) =>
    resource(`vm-${number}`, {
      sku: `size ${Math.floor((number + step * 100) / 150)}`,
      tags: { owner: 'x'.repeat(300) },
    }),
  ),
})

/** The same row of numbers from 0 to 1 for the same seed (mulberry32). */
function chanceFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Opened = (data: string) => Promise<PGlite>

/** What was lost at each of the cuts, each at an instant of its own drawn by chance. */
async function lostIn(open: Opened): Promise<string[]> {
  const data = directory()
  const base = join(directory(), 'base')
  await (await openedPGlite(data)).close()
  cpSync(data, base, { recursive: true })
  const { events, stop } = recordedDisk(data)
  try {
    const store = storeOn(await engineOn(await open(data)))
    for (let step = 1; step <= snapshots; step += 1) {
      await store.publish(draft('power', factsOf(step), { label: String(step) }))
      events.push({ what: 'promise', promised: step })
    }
    await store.close()
  } finally {
    stop()
  }
  // Before the first promise there is little to lose.
  const begin = events.findIndex(({ what }) => what === 'promise')
  const chance = chanceFrom(seed)
  const lost: string[] = []
  for (let cut = 1; cut <= cuts; cut += 1) {
    const after = begin + Math.floor(chance() * (events.length - begin))
    const target = join(directory(), 'cut')
    const promised = cutPower(target, { base, events, after, chance })
    const outcome = await outcomeOf(target, promised).catch((error: unknown) => `cannot be opened: ${String(error)}`)
    if (outcome) lost.push(`after ${after} of ${events.length} events: ${outcome}`)
    rmSync(target, { recursive: true, force: true })
  }
  return lost
}

async function outcomeOf(target: string, promised: number): Promise<string | undefined> {
  const engine = await engineOn(await openedPGlite(target))
  const store = storeOn(engine)
  try {
    await discardAbandoned(engine)
    const there = await store.snapshots('power')
    if (there.length < promised) return `${there.length} snapshots are there, ${promised} were published`
    for (const snapshot of there) {
      const facts = await store.facts(snapshot)
      if (!isDeepStrictEqual(facts, sortedFacts(factsOf(Number(snapshot.label)))))
        return `snapshot ${snapshot.label} is not as it was`
    }
  } finally {
    await store.close()
  }
}

describe('the power fails while the embedded database writes', () => {
  it(`leaves every published snapshot, at ${cuts} instants of ${snapshots} publishes (seed ${seed})`, {
    timeout: 900_000,
  }, async () => {
    expect(await lostIn(openedPGlite)).toEqual([])
  })

  it('loses snapshots where PGlite is as shipped and syncs nothing, which shows that this test can tell', {
    timeout: 900_000,
  }, async () => {
    const stock: Opened = (data) => PGlite.create(join(data, 'pg18'))
    const lost = await lostIn(stock)
    console.log(`without syncing ${lost.length} of ${cuts} power cuts lose a published snapshot or the database`)
    expect(lost.length).toBeGreaterThan(0)
  })
})
