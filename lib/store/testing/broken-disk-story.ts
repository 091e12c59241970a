import { isDeepStrictEqual } from 'node:util'
import type { Store } from '../store.ts'
import { draft, factsOfStep, sortedFacts } from './drafts.ts'

export interface BrokenDiskStory {
  /** What the publish onto the broken disk was answered, which should be a refusal. */
  refusal: string
  /** Labels of the snapshots after the disk was mended, without a restart. */
  mended: string[]
  /** Labels after one more publish. */
  goneOn: string[]
  /** Whether every one of these is fact by fact what was published. */
  intact: boolean
}

const tenantId = 'disk'
const publish = (store: Store, step: number) =>
  store.publish(draft(tenantId, factsOfStep(step), { label: String(step) }))

/** Publishes, has the disk fail in the next publish, mends it and goes on with the same open store. */
export async function brokenDiskStory(store: Store, disk: { fail(): void; mend(): void }): Promise<BrokenDiskStory> {
  const labels = async () => (await store.snapshots(tenantId)).map(({ label }) => label)
  await publish(store, 1)
  disk.fail()
  const refusal = await publish(store, 2).then(
    () => 'it was published',
    (error: Error) => error.message,
  )
  disk.mend()
  const mended = await labels()
  await publish(store, 3)
  return { refusal, mended, goneOn: await labels(), intact: await isIntact(store) }
}

/** Whether each snapshot is what was published under its label. */
export async function isIntact(store: Store): Promise<boolean> {
  for (const snapshot of await store.snapshots(tenantId)) {
    const published = sortedFacts(factsOfStep(Number(snapshot.label)))
    if (!isDeepStrictEqual(await store.facts(snapshot), published)) return false
  }
  return true
}
