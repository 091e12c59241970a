import type { StoreSettings } from '#lib/store/store.ts'
import { openStore } from '#lib/store/store.ts'
import { grownTenant } from './grown-tenant.ts'

/** Seconds of each step; `mib` is the most memory that the process held, the facts to be written among it. */
export interface StoreFigures {
  first: number
  changed: number
  unchanged: number
  asOf: number
  difference: number
  spans: number
  mib: number
}

export async function measuredStore(settings: StoreSettings, count: number): Promise<StoreFigures> {
  const store = await openStore(settings)
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    return (performance.now() - start) / 1000
  }
  const publish = (turn: number) => {
    const draft = {
      tenantId: 'bench',
      source: 'import' as const,
      label: String(turn),
      takenAt: new Date(Date.UTC(2026, 0, 1 + turn)).toISOString(),
      coverage: [],
      facts: grownTenant(count, turn),
    }
    return timed(() => store.publish(draft))
  }
  const first = await publish(0)
  const changed = await publish(1)
  const unchanged = await publish(1)
  const [, second, oldest] = await store.snapshots('bench')
  const asOf = await timed(() => store.facts(oldest!))
  const pair = { tenantId: 'bench', from: oldest!.id, to: second!.id }
  const difference = await timed(() => store.difference(pair))
  const { id } = grownTenant(101, 1).resources[100]!
  const spans = await timed(() => store.spans({ tenantId: 'bench', kind: 'resources', id }))
  await store.close()
  return { first, changed, unchanged, asOf, difference, spans, mib: process.resourceUsage().maxRSS / 1024 }
}
