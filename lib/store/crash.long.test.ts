import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { expectIntact, startPublisher } from './testing/crash.ts'
import { testDatabases } from './testing/databases.ts'
import { discardInstants, publishInstants } from './testing/instants.ts'

const kills = 50

describe('the store, killed again and again', () => {
  describe.each(testDatabases())('on $name', ({ name, start }) => {
    /** Seconds until the store was there again, by the clock. Told, not judged: that depends on what else runs. */
    const restarts: number[] = []
    afterAll(() => {
      if (restarts.length === 0) return
      const sorted = restarts.toSorted((one, other) => one - other)
      const middle = sorted[Math.floor(sorted.length / 2)]!
      console.log(
        `${name}: ${sorted.length} kills; there again after ${middle.toFixed(2)} s, at most ${sorted.at(-1)!.toFixed(2)} s`,
      )
    })

    it.skipIf(start === undefined)(
      `survives ${kills} kills at random, some of them while it opens`,
      { timeout: 1_800_000 },
      async () => {
        const database = await start!()
        let acknowledged = 0
        for (let kill = 0; kill < kills; kill += 1) {
          const publisher = startPublisher(database.settings)
          if (kill % 3 > 0) await publisher.published
          await setTimeout(Math.random() * 2500)
          await publisher.kill()
          acknowledged = Math.max(acknowledged, publisher.acknowledged)
          restarts.push(await expectIntact(database.settings, acknowledged))
        }
        await database.stop()
      },
    )

    it.skipIf(start === undefined)(
      `survives being killed at ${publishInstants.length} instants of a publish, each by name`,
      { timeout: 1_800_000 },
      async () => {
        const database = await start!()
        let acknowledged = 0
        // The first one has nothing to end.
        const first = startPublisher(database.settings)
        await first.published
        await first.kill()
        acknowledged = first.acknowledged
        for (const instant of publishInstants) {
          const publisher = startPublisher(database.settings, instant)
          expect(await publisher.ended, instant.name).toBe('SIGKILL')
          acknowledged = Math.max(acknowledged, publisher.acknowledged)
          restarts.push(await expectIntact(database.settings, acknowledged))
        }
        await database.stop()
      },
    )

    it.skipIf(start === undefined)(
      `survives being killed at ${discardInstants.length} instants of cleaning up after a kill`,
      { timeout: 1_800_000 },
      async () => {
        const database = await start!()
        const first = startPublisher(database.settings)
        await first.published
        await first.kill()
        const written = publishInstants.find(({ name }) => name === 'the first page committed')!
        for (const instant of discardInstants) {
          const publisher = startPublisher(database.settings, written)
          expect(await publisher.ended).toBe('SIGKILL')
          const cleaner = startPublisher(database.settings, instant)
          expect(await cleaner.ended, instant.name).toBe('SIGKILL')
          restarts.push(await expectIntact(database.settings, first.acknowledged))
        }
        await database.stop()
      },
    )
  })
})
