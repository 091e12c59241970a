import { type CoverageCell, type CoverageState, type Dataset, datasets, wasRead } from '#lib/model/coverage.ts'

/** A dataset over all scopes where it was, or was not, read. */
export interface DatasetCoverage {
  dataset: Dataset
  label: string
  count: number
  read: boolean
  /** `2,310 imported`, `not read`, `refused`. */
  words: string
  remedy?: string
}

const stateWords: Record<CoverageState, string> = {
  complete: 'read, complete',
  imported: 'imported',
  partial: 'read in part',
  absent: 'not read',
  denied: 'refused by Azure',
  throttled: 'cut short by Azure',
  failed: 'failed',
  vanished: 'gone while reading',
  skipped: 'skipped',
}

export function coverageByDataset(coverage: CoverageCell[]): DatasetCoverage[] {
  return (Object.keys(datasets) as Dataset[]).flatMap((dataset) => {
    const cells = coverage.filter((cell) => cell.dataset === dataset)
    const worst =
      cells.find((cell) => !wasRead(cell.state)) ?? cells.find((cell) => cell.state === 'partial') ?? cells[0]
    if (!worst) return []
    const count = cells.reduce((sum, cell) => sum + cell.count, 0)
    const read = cells.some((cell) => wasRead(cell.state))
    const number = count.toLocaleString('en')
    const words = !read
      ? stateWords[worst.state]
      : `${number} ${wasRead(worst.state) ? stateWords[worst.state] : `read, some ${stateWords[worst.state]}`}`
    return [{ dataset, label: datasets[dataset], count, read, words, remedy: worst.remedy }]
  })
}

export function coverageSummary(coverage: CoverageCell[]): { read: number; all: number } {
  const all = coverageByDataset(coverage)
  return { read: all.filter(({ read }) => read).length, all: all.length }
}
