import { type CoverageCell, type Dataset, isReadInFull } from '#lib/model/coverage.ts'

/** What was read in full, so that a 0 can be told from what nobody looked at, or not everywhere. */
export type ReadDatasets = ReadonlySet<Dataset>

export function readDatasets(coverage: readonly CoverageCell[]): ReadDatasets {
  return new Set(coverage.map(({ dataset }) => dataset).filter((dataset) => isReadInFull(coverage, dataset)))
}

/** A count that is known: one above 0 was seen, and 0 counts only where somebody looked. */
export const knownCount = (count: number, looked: boolean) => (count > 0 || looked ? count : undefined)
