import { setTimeout } from 'node:timers/promises'
import { describe, it } from 'vitest'
import { expectIntact, startPublisher } from './testing/crash.ts'
import { testDatabases } from './testing/databases.ts'

describe('the store, killed again and again', () => {
  describe.each(testDatabases())('on $name', ({ start }) => {
    it.skipIf(start === undefined)(
      'survives 30 kills, some of them while it opens',
      { timeout: 1_800_000 },
      async () => {
        const database = await start!()
        let acknowledged = 0
        for (let kill = 0; kill < 30; kill += 1) {
          const publisher = startPublisher(database.settings)
          if (kill % 3 > 0) await publisher.published
          await setTimeout(Math.random() * 2500)
          await publisher.kill()
          acknowledged = Math.max(acknowledged, publisher.acknowledged)
          await expectIntact(database.settings, acknowledged)
        }
        await database.stop()
      },
    )
  })
})
