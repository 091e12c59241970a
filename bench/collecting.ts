// One collection, for `collection-in.ts`: reads what the environment points at into a store in the folder that is named,
// and sends what came of it.
import type { CoverageCell } from '#lib/model/coverage.ts'
import { startRuntime } from '#lib/server/runtime.ts'
import { takeSnapshot } from '#lib/server/take-snapshot.ts'
import { openStore } from '#lib/store/store.ts'
import { type TenantCounts, tenantCounts } from './tenant-counts.ts'

export interface CollectionOutcome {
  /** Seconds until everything was read, and from there until it was published. */
  reading: number
  publishing: number
  /** Bytes while it reads, once a second. */
  memory: { resident: number; heap: number }[]
  counts: TenantCounts
  coverage: CoverageCell[]
}

const dataDirectory = process.argv[2]!
const settings = { port: 0, dataDirectory }
const memory: CollectionOutcome['memory'] = []
const sample = () => {
  const { rss, heapUsed } = process.memoryUsage()
  memory.push({ resident: rss, heap: heapUsed })
}
const runtime = await startRuntime(settings)
sample()
const sampling = setInterval(sample, 1000)
const began = performance.now()
let read = began
const { snapshot } = await takeSnapshot(
  { cloud: 'public' },
  {
    now: new Date().toISOString(),
    dataDirectory,
    onProgress({ stage }) {
      if (stage !== 'publishing') return
      read = performance.now()
      clearInterval(sampling)
      sample()
    },
  },
)
const published = performance.now()
await runtime.close()
// What counts is what is in the store when it is opened again.
const store = await openStore(settings)
const outcome: CollectionOutcome = {
  reading: (read - began) / 1000,
  publishing: (published - read) / 1000,
  memory,
  counts: tenantCounts(await store.facts(snapshot)),
  coverage: snapshot.coverage,
}
await store.close()
process.send!(outcome, () => process.disconnect())
