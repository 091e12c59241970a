import { type ImportInput, type ImportProgress, readFiles } from '#lib/imports/read-files.ts'
import { factKinds } from '#lib/model/facts.ts'
import type { SnapshotDraft } from '#lib/model/snapshot.ts'

export type { ImportInput } from '#lib/imports/read-files.ts'

import type { ImportAnswer, ImportedFile } from './answers.ts'
import { record } from './audit/record.ts'
import { runtime } from './runtime.ts'

export interface ImportOptions {
  now: string
  onProgress?: (progress: ImportProgress) => void
  onPublishing?: (facts: number) => void
  signal?: AbortSignal
}

/** Reads exports and publishes them as a new snapshot. Where nothing could be read, nothing is stored. */
export async function importFiles(
  inputs: AsyncIterable<ImportInput> | ImportInput[],
  options: ImportOptions,
): Promise<ImportAnswer> {
  const { draft, files, count } = await draftFromFiles(inputs, options)
  if (!draft) return { files }
  options.onPublishing?.(count)
  options.signal?.throwIfAborted()
  const snapshot = await runtime().publish(draft)
  await record('imported', `${files.length === 1 ? '1 file' : `${files.length} files`} into snapshot ${snapshot.id}`)
  return { snapshot, files }
}

/** Reads exports into memory. `draft` is absent where no fact was found. */
export async function draftFromFiles(
  inputs: AsyncIterable<ImportInput> | ImportInput[],
  { now, onProgress, signal }: ImportOptions,
): Promise<{ draft?: SnapshotDraft; files: ImportedFile[]; count: number }> {
  const { facts, files, coverage, tenantId } = await readFiles(inputs, { onProgress, signal })
  const count = factKinds.reduce((sum, kind) => sum + facts[kind].length, 0)
  if (count === 0) return { files, count }
  const read = files.filter((file) => file.recognised.length > 0)
  const label = read.length === 1 ? read[0]!.name : `${read.length} files`
  return {
    draft: { tenantId: tenantId ?? 'unknown-tenant', source: 'import', label, takenAt: now, facts, coverage },
    files,
    count,
  }
}
