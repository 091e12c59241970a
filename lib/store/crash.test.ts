import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, openEngine } from './engine.ts'
import { openStore, storeOn } from './store.ts'
import { expectIntact, startPublisher } from './testing/crash.ts'
import { type TestDatabase, testDatabases } from './testing/databases.ts'
import { draft, factsOfStep } from './testing/drafts.ts'
import { publishInstants, toldAt } from './testing/instants.ts'

describe.each(testDatabases())('a process killed while it publishes to $name', ({ start }) => {
  describe.skipIf(start === undefined)('at moments chosen by chance', () => {
    let database: TestDatabase
    beforeAll(async () => {
      database = await start!()
    })
    afterAll(() => database.stop())

    it('leaves every published snapshot as it was, nothing of the unfinished one, and a store that opens', {
      timeout: 180_000,
    }, async () => {
      let acknowledged = 0
      for (let kill = 0; kill < 3; kill += 1) {
        const publisher = startPublisher(database.settings)
        await publisher.published
        await setTimeout(Math.random() * 600)
        await publisher.kill()
        acknowledged = Math.max(acknowledged, publisher.acknowledged)
        await expectIntact(database.settings, acknowledged)
      }
    })
  })
})

it('every instant at which the long tests kill a publish comes about in one', { timeout: 120_000 }, async () => {
  const database = await testDatabases()[0]!.start!()
  const engine = await openEngine(database.settings)
  const publish = (db: Engine['db'], step: number) =>
    storeOn({ ...engine, db, tidy: async () => void (await sql.raw('analyze snapshot').execute(db)) }).publish(
      draft('killed', factsOfStep(step), { label: String(step) }),
    )
  await publish(engine.db, 1)
  const told = new Set<string>()
  const watched = publishInstants.reduce(
    (db, instant) => db.withPlugin(toldAt(instant, () => told.add(instant.name))),
    engine.db,
  )
  await publish(watched, 2)
  expect(publishInstants.filter(({ name }) => !told.has(name)).map(({ name }) => name)).toEqual([])
  await engine.close()
  await database.stop()
})

describe('the embedded database in use by another process', () => {
  it('is refused with the directory, the process and what to do, and free again once that process is gone', {
    timeout: 120_000,
  }, async () => {
    const database = await testDatabases()[0]!.start!()
    const { dataDirectory } = database.settings
    const publisher = startPublisher(database.settings)
    try {
      await publisher.opened
      await expect(openStore(database.settings)).rejects.toThrow(
        `the data directory \`${dataDirectory}\` is in use by another Lanyard (process ${publisher.pid}): stop that one, or give this one a directory of its own with LANYARD_DATA`,
      )
    } finally {
      await publisher.kill()
    }
    const store = await openStore(database.settings)
    await store.close()
    await database.stop()
  })
})
