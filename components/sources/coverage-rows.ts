import { type CoverageCell, type CoverageState, type Dataset, datasets } from '#lib/model/coverage.ts'
import type { CoverageAnswer, CoverageScope } from '#lib/server/answers.ts'
import { coverageWeights } from '../shell/coverage-summary.ts'

/** One dataset over all scopes. */
export interface CoverageRow {
  dataset: Dataset
  label: string
  count: number
  /** One part where all is alike, or else one for each scope, in the order of the scopes. */
  parts: CoveragePart[]
  /** What is not complete, state by state, the worst first. */
  gaps: CoverageGap[]
}

export interface CoveragePart {
  state: CoverageState
  scope?: CoverageScope
}

export interface CoverageGap {
  state: CoverageState
  /** `the whole tenant` has no scope. */
  cells: { scope?: CoverageScope; remedy?: string }[]
}

const isWhole = (state: CoverageState) => state === 'complete' || state === 'imported'

/** Dataset by dataset, those with gaps first. The cell of the narrowest scope counts; the rest is as it is at `/`. */
export function coverageRows({ snapshot, scopes }: CoverageAnswer): CoverageRow[] {
  const byScope = new Map(scopes.map((scope) => [scope.scope, scope]))
  const rows = (Object.keys(datasets) as Dataset[]).flatMap((dataset) => {
    const cells = snapshot.coverage.filter((cell) => cell.dataset === dataset)
    return cells.length === 0 ? [] : [rowOf(dataset, cells, byScope)]
  })
  return rows.sort((one, other) => weightOf(one) - weightOf(other))
}

function rowOf(dataset: Dataset, cells: CoverageCell[], scopes: ReadonlyMap<string, CoverageScope>): CoverageRow {
  const narrow = new Map(cells.filter(({ scope }) => scope !== '/').map((cell) => [cell.scope, cell]))
  const whole = cells.find(({ scope }) => scope === '/')
  const kinds = new Set([...narrow.keys()].flatMap((scope) => scopes.get(scope)?.kind ?? []))
  const parts = [...scopes.values()]
    .filter(({ kind }) => kinds.has(kind))
    .flatMap((scope): CoveragePart[] => {
      const state = narrow.get(scope.scope)?.state ?? whole?.state
      return state === undefined ? [] : [{ state, scope }]
    })
  // Where every scope is as the whole is, that is said once.
  const isAlike = whole !== undefined && parts.every(({ state }) => state === whole.state)
  const lacking = cells.filter(
    ({ state, scope, remedy }) => !isWhole(state) && (scope !== '/' || remedy || isAlone(cells)),
  )
  return {
    dataset,
    label: datasets[dataset],
    count: cells.reduce((sum, { count }) => sum + count, 0),
    parts: parts.length > 0 && !isAlike ? parts : [{ state: whole?.state ?? cells[0]!.state }],
    gaps: [...Map.groupBy(lacking, ({ state }) => state)]
      .map(([state, some]) => ({
        state,
        cells: some.map(({ scope, remedy }) => ({ scope: scopes.get(scope), remedy })),
      }))
      .sort((one, other) => coverageWeights.indexOf(one.state) - coverageWeights.indexOf(other.state)),
  }
}

const isAlone = (cells: readonly CoverageCell[]) => cells.length === 1
const weightOf = ({ gaps: [worst] }: CoverageRow) =>
  worst ? coverageWeights.indexOf(worst.state) : coverageWeights.length

/** How many scopes are in each state, in the order in which they are first met: `{ complete: 38, denied: 2 }`. */
export function stateCounts(parts: readonly CoveragePart[]): [CoverageState, number][] {
  const counts = new Map<CoverageState, number>()
  for (const { state } of parts) counts.set(state, (counts.get(state) ?? 0) + 1)
  return [...counts].sort(([one], [other]) => coverageWeights.indexOf(one) - coverageWeights.indexOf(other))
}

/** Parts next to each other in the same state as one, so that a thousand scopes stay a few shapes. */
export function runsOf(parts: readonly CoveragePart[]): { state: CoverageState; from: number; length: number }[] {
  const runs: { state: CoverageState; from: number; length: number }[] = []
  parts.forEach(({ state }, index) => {
    const last = runs.at(-1)
    if (last?.state === state) last.length++
    else runs.push({ state, from: index, length: 1 })
  })
  return runs
}
