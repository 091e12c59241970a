import type { CoverageCell } from '#lib/model/coverage.ts'
import type { CollectionRequest, CollectProgress } from '#lib/server/collection-answers.ts'
import { startRuntime } from '#lib/server/runtime.ts'
import type { Settings } from '#lib/server/settings.ts'

export interface Collected {
  snapshotId: number
  resumed: boolean
  coverage: readonly CoverageCell[]
}

/** Collects in this process, into the store that it opens. Ctrl+C cancels; what was read is kept for the next run. */
export async function collectedInto(
  settings: Settings,
  request: CollectionRequest,
  onProgress: (progress: CollectProgress) => void,
): Promise<Collected> {
  const { takeSnapshot } = await import('#lib/server/take-snapshot.ts')
  const cancel = new AbortController()
  process.once('SIGINT', () => cancel.abort(new Error('cancelled: the next run goes on from here')))
  const runtime = await startRuntime(settings)
  try {
    const { dataDirectory } = settings
    const options = { now: new Date().toISOString(), dataDirectory, signal: cancel.signal, onProgress }
    const { snapshot, resumed } = await takeSnapshot(request, options)
    return { snapshotId: snapshot.id, resumed, coverage: snapshot.coverage }
  } finally {
    await runtime.close()
  }
}
