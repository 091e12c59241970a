import type { SnapshotDraft } from '#lib/model/snapshot.ts'
import { chapters } from '#lib/sample/story/chapters.ts'
import { storyOf } from '#lib/sample/story/story-of.ts'
import type { Store } from '#lib/store/store.ts'
import { sampleDraft } from './sample-draft.ts'

/** The invented tenant over two years, the oldest snapshot first; the last is what its exports hold. */
export async function sampleHistory(): Promise<SnapshotDraft[]> {
  const last = await sampleDraft()
  return storyOf(last).map((chapter) => ({ ...last, ...chapter }))
}

/** Shows the sample where nothing else was stored. What a start that was cut short left of it is begun anew. */
export async function publishSample(store: Store): Promise<void> {
  const stored = await store.snapshots()
  if (stored.some(({ source }) => source !== 'sample') || stored.length === chapters.length) return
  if (stored.length > 0) await store.removeSample()
  for (const draft of await sampleHistory()) await store.publish(draft)
}
