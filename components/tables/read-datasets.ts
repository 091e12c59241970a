import { type CoverageCell, type Dataset, wasRead } from '#lib/model/coverage.ts'

/** What was read at all, so that a 0 can be told from what nobody looked at. */
export type ReadDatasets = ReadonlySet<Dataset>

export function readDatasets(coverage: readonly CoverageCell[]): ReadDatasets {
  return new Set(coverage.filter(({ state }) => wasRead(state)).map(({ dataset }) => dataset))
}

/** A count that is known: one above 0 was seen, and 0 counts only where somebody looked. */
export const knownCount = (count: number, looked: boolean) => (count > 0 || looked ? count : undefined)
