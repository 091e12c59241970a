import { setImmediate as others } from 'node:timers/promises'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { type SearchIndex, searchIndexOf } from './search-index.ts'

const built = new WeakMap<TenantIndex, Promise<SearchIndex>>()

/** Built in slices, so that other requests are answered meanwhile, and kept as long as the snapshot's index. */
export function builtIndex(index: TenantIndex): Promise<SearchIndex> {
  const known = built.get(index) ?? build(index)
  built.set(index, known)
  return known
}

async function build(index: TenantIndex): Promise<SearchIndex> {
  const steps = searchIndexOf(index)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await others()
  }
}
