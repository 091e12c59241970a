import { openEngine, type StoreSettings } from '../engine.ts'
import { discardAbandoned } from '../snapshot-rows.ts'
import { storeOn } from '../store.ts'
import { draft, factsOfStep } from './drafts.ts'
import { type Instant, killedAt } from './instants.ts'

/** A process to be killed, or that kills itself: publishes one snapshot after the other and says so after each. */
interface Task {
  settings: StoreSettings
  tenantId: string
  instant?: Instant
}
const { settings, tenantId, instant } = JSON.parse(process.argv[2] ?? '') as Task

const opened = await openEngine(settings)
const db = instant ? opened.db.withPlugin(killedAt(instant)) : opened.db
// The process before this one was killed: no need to wait for a sign of life from it.
const engine = { ...opened, db, abandonedAfter: 0 }
if (instant) {
  const { sql } = await import('kysely')
  engine.tidy = async () => void (await sql.raw('vacuum (analyze) snapshot, object_version').execute(db))
}
await discardAbandoned(engine)
const store = storeOn(engine)
console.log('opened')
for (let step = Number((await store.newest(tenantId))?.label ?? 0) + 1; ; step += 1) {
  await store.publish(draft(tenantId, factsOfStep(step), { label: String(step) }))
  console.log(`published ${step}`)
  // Else a statement that was put in other words would be waited for without end.
  if (instant) throw new Error(`a snapshot was published without the instant \`${instant.name}\``)
}
