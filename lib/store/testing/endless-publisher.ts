import { openEngine, type StoreSettings } from '../engine.ts'
import { discardAbandoned } from '../snapshot-rows.ts'
import { storeOn } from '../store.ts'
import { draft, factsOfStep } from './drafts.ts'

/** A process to be killed: publishes one snapshot after the other and says so after each. */
const { settings, tenantId } = JSON.parse(process.argv[2] ?? '') as { settings: StoreSettings; tenantId: string }

// The process before this one was killed: no need to wait for a sign of life from it.
const engine = { ...(await openEngine(settings)), abandonedAfter: 0 }
await discardAbandoned(engine)
const store = storeOn(engine)
console.log('opened')
for (let step = Number((await store.newest(tenantId))?.label ?? 0) + 1; ; step += 1) {
  await store.publish(draft(tenantId, factsOfStep(step), { label: String(step) }))
  console.log(`published ${step}`)
}
