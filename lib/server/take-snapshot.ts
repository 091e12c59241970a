import { type CollectOptions, collect } from '#lib/azure/collect.ts'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { record } from './audit/record.ts'
import { azureConnection, signInHelp } from './azure-connection.ts'
import type { CollectionRequest, CollectProgress } from './collection-answers.ts'
import { collectionFiles } from './collection-files.ts'
import { runtime } from './runtime.ts'

export interface TakeSnapshotOptions {
  /** ISO 8601. */
  now: string
  /** What is finished is kept there, so that a run that was killed goes on. */
  dataDirectory: string
  signal?: AbortSignal
  onProgress?: (progress: CollectProgress) => void
  onPaused?: CollectOptions['onPaused']
}

/** Reads a tenant from Azure and publishes it as a new snapshot; where it fails, nothing is stored. */
export async function takeSnapshot(
  { subscriptions, managementGroups, ...request }: CollectionRequest,
  { now, dataDirectory, signal, onProgress, onPaused }: TakeSnapshotOptions,
): Promise<{ snapshot: Snapshot; resumed: boolean }> {
  let last: CollectProgress | undefined
  const { draft, resumed, finish } = await collect({
    ...azureConnection(request),
    now,
    selection: { subscriptions, managementGroups },
    stagingPath: collectionFiles(dataDirectory).staging,
    signal,
    onPaused,
    onProgress(progress) {
      last = progress
      onProgress?.(progress)
    },
  }).catch((error: unknown) => {
    signal?.throwIfAborted()
    throw signInHelp(error)
  })
  signal?.throwIfAborted()
  if (last) onProgress?.({ ...last, stage: 'publishing' })
  const snapshot = await runtime().publish(draft)
  await record('collected', `snapshot ${snapshot.id} of tenant ${snapshot.tenantId}`)
  finish()
  return { snapshot, resumed }
}
