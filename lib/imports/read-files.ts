import { type FactSink, factCollection } from '#lib/facts/fact-sink.ts'
import { tenantOf } from '#lib/facts/tenant-of.ts'
import { withAncestors } from '#lib/facts/with-ancestors.ts'
import type { CoverageCell } from '#lib/model/coverage.ts'
import type { FactKind, Facts } from '#lib/model/facts.ts'
import { importCoverage } from './import-coverage.ts'
import type { ImportedFile } from './imported-file.ts'
import { importFormats } from './index.ts'
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
  const { whole, wholly } = noting(collection)
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
    files.push(await readFile(input, collection, { onBytes, signal, whole }))
  }
  const facts = withCheckedLookups(withAncestors(collection.facts()), files)
  const tenantId = tenantOf(facts)
  const parts = importFormats.flatMap((format) => format.coverage?.(collection, facts) ?? [])
  return { facts, files, coverage: importCoverage(facts, parts, wholly), ...(tenantId !== undefined && { tenantId }) }
}

/** The sink, and which kinds of facts came in by it. */
function noting(into: FactSink): { whole: FactSink; wholly: ReadonlySet<FactKind> } {
  const wholly = new Set<FactKind>()
  const whole: FactSink = {
    add(kind, fact) {
      wholly.add(kind)
      into.add(kind, fact)
    },
  }
  return { whole, wholly }
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
