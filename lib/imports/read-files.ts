import { factCollection } from '#lib/facts/fact-sink.ts'
import { tenantOf } from '#lib/facts/tenant-of.ts'
import { withAncestors } from '#lib/facts/with-ancestors.ts'
import type { CoverageCell } from '#lib/model/coverage.ts'
import type { Facts } from '#lib/model/facts.ts'
import { importCoverage } from './import-coverage.ts'
import type { ImportedFile } from './imported-file.ts'
import { type ImportInput, readFile } from './read-file.ts'

export type { ImportInput } from './read-file.ts'

export interface ImportProgress {
  file: string
  /** Counts from 0. */
  index: number
  /** Read of this file so far. */
  bytes: number
  /** Read of all files so far. */
  totalBytes: number
}

export interface ImportOptions {
  onProgress?: (progress: ImportProgress) => void
  signal?: AbortSignal
}

export interface ImportResult {
  facts: Facts
  files: ImportedFile[]
  coverage: CoverageCell[]
  tenantId?: string
}

/** Reads exports one after another into the facts of one moment. Throws the signal's reason when it is aborted. */
export async function readFiles(
  inputs: AsyncIterable<ImportInput> | Iterable<ImportInput>,
  { onProgress, signal }: ImportOptions = {},
): Promise<ImportResult> {
  const collection = factCollection()
  const files: ImportedFile[] = []
  let totalBytes = 0
  for await (const input of inputs) {
    signal?.throwIfAborted()
    let bytes = 0
    const index = files.length
    const report = () => onProgress?.({ file: input.name, index, bytes, totalBytes })
    report()
    const onBytes = (count: number) => {
      bytes += count
      totalBytes += count
      report()
    }
    files.push(await readFile(input, collection, { onBytes, signal }))
  }
  const facts = withCheckedLookups(withAncestors(collection.facts()), files)
  const tenantId = tenantOf(facts)
  return { facts, files, coverage: importCoverage(facts), ...(tenantId !== undefined && { tenantId }) }
}

/** Ids that were asked for mean something only beside the answer: without it, all of them would look deleted. */
function withCheckedLookups(facts: Facts, files: ImportedFile[]): Facts {
  if (facts.directoryLookups.length === 0 || facts.principals.length > 0) return facts
  const file = files.find(({ recognised }) => recognised.some(({ what }) => what === 'ids looked up in the directory'))
  file?.problems.push({
    place: 'line 1',
    reason: 'ids that the directory was asked for, but what it answered is not among the files: they were left out',
  })
  return { ...facts, directoryLookups: [] }
}
