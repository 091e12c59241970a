import { type CoverageCell, type CoverageState, datasets } from '../model/coverage.ts'
import type { FactKind } from '../model/facts.ts'
import { type ScopeId, subscriptionIdOf } from '../model/scope.ts'
import { datasetOfKind } from './dataset-of-kind.ts'

/**
 * Why a snapshot may lack a fact that is in another one: its dataset was not read, or not in full, where the fact lies.
 * `undefined` where it was read, so that the fact was not there. One cell in full is enough: a role at a management
 * group is listed with every subscription below it.
 */
export function coverageGap(coverage: readonly CoverageCell[], kind: FactKind, id: string): string | undefined {
  const dataset = datasetOfKind[kind]
  const subscription = subscriptionIdOf(id as ScopeId)
  const cells = coverage.filter((cell) => cell.dataset === dataset)
  const ofSubscription = cells.filter(({ scope }) => subscriptionIdOf(scope as ScopeId) === subscription)
  const elsewhere = cells.filter(({ scope }) => subscriptionIdOf(scope as ScopeId) === undefined)
  const here = subscription === undefined ? cells : ofSubscription.length > 0 ? ofSubscription : elsewhere
  if (here.some(({ state }) => whole.has(state))) return undefined
  const [first] = here
  return `${datasets[dataset]} ${first ? words[first.state] : 'were not read'}${subscription && first && ofSubscription.length > 0 ? ' in its subscription' : ''}`
}

const whole: ReadonlySet<CoverageState> = new Set(['complete', 'imported'])

const words: Readonly<Record<CoverageState, string>> = {
  complete: 'were read',
  imported: 'were imported',
  partial: 'were read in part',
  absent: 'were not read',
  denied: 'could not be read: Azure refused',
  throttled: 'could not be read: Azure asked to wait',
  failed: 'could not be read: reading failed',
  vanished: 'could not be read: the place was gone',
  skipped: 'were not asked for',
}
