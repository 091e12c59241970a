import { type CoverageCell, type CoverageState, type Dataset, datasets, wasRead } from '#lib/model/coverage.ts'
import { counted, countWords } from '../ui/count-words.ts'
import { coverageWords } from './coverage-words.ts'

/** A dataset over all scopes where it was, or was not, read. */
export interface DatasetCoverage {
  dataset: Dataset
  label: string
  count: number
  /** What weighs most: of a dataset that was read, what is missing somewhere. */
  state: CoverageState
  read: boolean
  /** `2,310 imported`, `not read`, `7, refused by Azure at 2 scopes`. */
  words: string
  remedy?: string
}

/** From what weighs most to what is whole. */
export const coverageWeights: readonly CoverageState[] = [
  'denied',
  'failed',
  'throttled',
  'vanished',
  'absent',
  'partial',
  'skipped',
  'imported',
  'complete',
]
const weightOf = ({ state }: CoverageCell) => coverageWeights.indexOf(state)

export function coverageByDataset(coverage: CoverageCell[]): DatasetCoverage[] {
  return (Object.keys(datasets) as Dataset[]).flatMap((dataset) => {
    const cells = coverage.filter((cell) => cell.dataset === dataset)
    const [worst] = cells.toSorted((one, other) => weightOf(one) - weightOf(other))
    if (!worst) return []
    const { state } = worst
    const count = cells.reduce((sum, cell) => sum + cell.count, 0)
    const read = cells.some((cell) => wasRead(cell.state))
    const same = cells.filter((cell) => cell.state === state && cell.scope !== '/')
    const place = same.length > 0 ? ` at ${counted(same.length, 'scope')}` : ''
    const number = countWords(count)
    const words = !read
      ? coverageWords[state]
      : wasRead(state)
        ? `${number} ${state === 'complete' ? 'read, complete' : coverageWords[state]}`
        : `${number} read, ${coverageWords[state]}${place}`
    return [{ dataset, label: datasets[dataset], count, state, read, words, remedy: worst.remedy }]
  })
}

/** Of `all` datasets so many were read; `short`: read, but not everywhere or not all of it. */
export function coverageSummary(coverage: CoverageCell[]): { read: number; all: number; short: number } {
  const all = coverageByDataset(coverage)
  const read = all.filter((one) => one.read)
  const whole = read.filter(({ state }) => state === 'complete' || state === 'imported')
  return { read: read.length, all: all.length, short: read.length - whole.length }
}
