import type { CoverageCell, CoverageState, Dataset } from '#lib/model/coverage.ts'
import { rootScope, type ScopeId } from '#lib/model/scope.ts'
import type { Collector, Gap } from './collector.ts'
import { collectors } from './index.ts'
import type { Reading } from './reading.ts'
import { type Grantee, remedyFor } from './remedies.ts'

/** How far one collector got at one scope. */
export interface Outcome {
  collector: Collector
  scope: ScopeId
  gaps: Gap[]
}

/** What became of each collector at each scope, what it could not know because others could not be read included. */
export function outcomesOf(readings: readonly Reading[]): Outcome[] {
  const byId = new Map(collectors.map((collector) => [collector.id, collector]))
  const outcomes = readings.flatMap(({ collector, scopes, gaps }) =>
    (scopes.length === 0 ? [rootScope] : scopes).map(
      (scope): Outcome => ({
        collector: byId.get(collector)!,
        scope,
        gaps: gaps.filter((gap) => gap.scope === undefined || gap.scope === scope),
      }),
    ),
  )
  return inRounds(outcomes)
}

/** What depends on something that has gaps has gaps itself; as often as there is something that depends on that. */
function inRounds(outcomes: Outcome[]): Outcome[] {
  const byCollector = Map.groupBy(outcomes, ({ collector }) => collector.id)
  let changed = false
  const next = outcomes.map((outcome): Outcome => {
    if (outcome.gaps.length > 0) return outcome
    const before = (outcome.collector.after ?? []).flatMap((id) => byCollector.get(id) ?? [])
    const gap = inheritedGap(before, outcome.scope)
    if (!gap) return outcome
    changed = true
    return { ...outcome, gaps: [gap] }
  })
  return changed ? inRounds(next) : next
}

/** Of what was read before, as far as it concerns the scope. Where nothing of it was read, there was nothing to start from. */
function inheritedGap(before: readonly Outcome[], scope: ScopeId): Gap | undefined {
  const mine = before.filter((one) => scope === rootScope || one.scope === scope || one.scope === rootScope)
  const lacking = mine.filter(({ gaps }) => gaps.length > 0)
  if (lacking.length === 0) return undefined
  const states = mine.map(outcomeState)
  const nothing = states.every((state) => isFailure(state)) ? (states[0] as Gap['state']) : undefined
  return {
    state: nothing ?? 'partial',
    why: `not all ${lacking[0]!.collector.label} could be read, and those may name more`,
  }
}

export interface CoverageParts {
  countOf: (dataset: Dataset, scope?: ScopeId) => number
  grantee: Grantee
  /** False: there may be subscriptions that the sign-in does not see. */
  seesAll: boolean
}

/**
 * One cell for each dataset and scope that is not complete, and one at `/` for all the rest of the dataset: the cell of
 * the narrowest scope counts. Where nobody knows what the rest is, each scope has its cell, and `/` is not complete.
 */
export function coverageOf(outcomes: readonly Outcome[], { countOf, grantee, seesAll }: CoverageParts): CoverageCell[] {
  const byCell = Map.groupBy(
    outcomes.flatMap((outcome) => outcome.collector.datasets.map((dataset) => ({ dataset, ...outcome }))),
    ({ dataset, scope }) => `${dataset} ${scope}`,
  )
  const cells = [...byCell.values()].map((parts): CoverageCell => {
    const { dataset, scope } = parts[0]!
    const remedy = remedyFor(parts, grantee)
    return {
      dataset,
      scope,
      state: stateOf(parts),
      count: countOf(dataset, scope),
      ...(remedy !== undefined && { remedy }),
    }
  })
  return [...Map.groupBy(cells, ({ dataset }) => dataset)].flatMap(([dataset, some]) =>
    withTheRestAtRoot(seesAll ? folded(some) : unfolded(some, grantee), countOf(dataset)),
  )
}

/** What is in no other cell is counted at `/`: role definitions are everywhere, management groups in one another. */
function withTheRestAtRoot(cells: CoverageCell[], all: number): CoverageCell[] {
  const elsewhere = cells.reduce((sum, { scope, count }) => sum + (scope === rootScope ? 0 : count), 0)
  return cells.map((cell) => (cell.scope === rootScope ? { ...cell, count: all - elsewhere } : cell))
}

const failures: CoverageState[] = ['denied', 'throttled', 'failed', 'vanished']

const isFailure = (state: CoverageState) => failures.includes(state)

function outcomeState({ gaps }: Outcome): CoverageState {
  if (gaps.length === 0) return 'complete'
  return failures.find((state) => gaps.some((gap) => gap.state === state && !gap.part)) ?? 'partial'
}

function stateOf(parts: readonly Outcome[]): CoverageState {
  const states = parts.map(outcomeState)
  if (states.every((state) => state === 'complete')) return 'complete'
  if (states.some((state) => !isFailure(state))) return 'partial'
  return failures.find((state) => states.includes(state))!
}

function folded(cells: CoverageCell[]): CoverageCell[] {
  const others = cells.filter(({ state }) => state !== 'complete')
  if (others.some(({ scope }) => scope === rootScope)) return cells
  const { dataset } = cells[0]!
  // Whatever is at `/` comes with each of the others: with none of them, it is not known either.
  const state =
    others.length < cells.length ? 'complete' : failures.find((one) => others.every((other) => other.state === one))
  return [{ dataset, scope: rootScope, state: state ?? 'partial', count: 0 }, ...others]
}

function unfolded(cells: CoverageCell[], { tenantId }: Grantee): CoverageCell[] {
  if (cells.every(({ scope }) => scope === rootScope)) return cells
  const remedy = `there may be subscriptions that the sign-in does not see: only Reader at the management group \`${tenantId}\` shows them all`
  return cells.map((cell) =>
    cell.scope === rootScope && isComplete(cell) ? { ...cell, state: 'partial', remedy } : cell,
  )
}

const isComplete = ({ state }: CoverageCell) => state === 'complete'
