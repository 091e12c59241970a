import { type Dataset, datasets } from '#lib/model/coverage.ts'
import { factKinds } from '#lib/model/facts.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { Clock } from './clock.ts'
import type { Collector } from './collector.ts'
import { kindsOf } from './counts-in.ts'
import type { Reading } from './reading.ts'

/** How far a collection is. Scopes are counted once for each collector that reads them. */
export interface CollectProgress {
  stage: 'connecting' | 'reading' | 'publishing'
  tenantName?: string
  done: number
  total: number
  /** What was begun last. */
  reading?: { what: string; scope: string }
  datasets: { dataset: Dataset; label: string; done: number; total: number; facts: number }[]
  scopes: ScopesProgress
  facts: number
  requests: number
  /** Requests a second since the beginning. */
  pace: number
  remainingSeconds?: number
  /** Azure asked to slow down this often, and for so many seconds in all. */
  throttled: { times: number; seconds: number }
  /** The run stands still until somebody signs in again. */
  paused?: string
}

/** Scope by scope; of those that are not through yet, the first fifty, so that it stays small in the largest tenant. */
export interface ScopesProgress {
  done: number
  total: number
  unfinished: { scope: ScopeId; name?: string; done: number; total: number }[]
}
const shownScopes = 50
const inOrder = Object.keys(datasets) as Dataset[]

/** Counts what happens and tells it. */
export interface ProgressCount {
  /** What the tenant and its subscriptions are called. */
  named(tenantName: string | undefined, subscriptions: readonly { id: ScopeId; name: string }[]): void
  planned(collector: Collector, scopes: readonly ScopeId[]): void
  begun(what: string, scope: string): void
  finished(collector: Collector, reading: Reading): void
  request(): void
  throttled(milliseconds: number): void
  paused(why: string | undefined): void
  stage(stage: CollectProgress['stage']): void
}

export function progressCount(clock: Clock, tell: (progress: CollectProgress) => void): ProgressCount {
  const began = clock.now()
  const counts = new Map<Dataset, { done: number; total: number; facts: number }>()
  const byScope = new Map<ScopeId, { done: number; total: number }>()
  const unfinished = new Set<ScopeId>()
  const names = new Map<ScopeId, string>()
  let tenantName: string | undefined
  const progress = { stage: 'connecting' as CollectProgress['stage'], done: 0, total: 0, facts: 0, requests: 0 }
  const throttled = { times: 0, seconds: 0 }
  let reading: CollectProgress['reading']
  let pausedBy: string | undefined

  const changed = () => {
    const seconds = Math.max(0.001, (clock.now() - began) / 1000)
    const { done, total } = progress
    tell({
      ...progress,
      ...(tenantName !== undefined && { tenantName }),
      reading,
      datasets: inOrder.flatMap((dataset) => {
        const count = counts.get(dataset)
        return count ? [{ dataset, label: datasets[dataset], ...count }] : []
      }),
      scopes: {
        done: byScope.size - unfinished.size,
        total: byScope.size,
        unfinished: [...unfinished.values().take(shownScopes)].map((scope) => ({
          scope,
          name: names.get(scope),
          ...byScope.get(scope)!,
        })),
      },
      pace: progress.requests / seconds,
      ...(done > 0 && done < total && { remainingSeconds: Math.round((seconds / done) * (total - done)) }),
      throttled: { ...throttled },
      ...(pausedBy !== undefined && { paused: pausedBy }),
    })
  }
  const countScope = (scope: ScopeId, field: 'done' | 'total') => {
    const known = byScope.get(scope) ?? { done: 0, total: 0 }
    known[field]++
    byScope.set(scope, known)
    if (known.done < known.total) unfinished.add(scope)
    else unfinished.delete(scope)
  }
  const countOf = (dataset: Dataset) => {
    const known = counts.get(dataset) ?? { done: 0, total: 0, facts: 0 }
    counts.set(dataset, known)
    return known
  }
  const count = (collector: Collector, field: 'done' | 'total', scopes: readonly ScopeId[]) => {
    progress[field] += scopes.length
    for (const dataset of collector.datasets) countOf(dataset)[field] += scopes.length
    for (const scope of scopes) countScope(scope, field)
    changed()
  }
  return {
    named(tenant, subscriptions) {
      tenantName = tenant
      for (const { id, name } of subscriptions) names.set(id, name)
    },
    planned: (collector, scopes) => count(collector, 'total', scopes),
    begun(what, scope) {
      reading = { what, scope }
      changed()
    },
    finished(collector, { scopes, facts }) {
      for (const kind of factKinds) progress.facts += facts[kind].length
      for (const dataset of collector.datasets)
        for (const kind of kindsOf[dataset]) countOf(dataset).facts += facts[kind].length
      count(collector, 'done', scopes)
    },
    request() {
      progress.requests++
    },
    throttled(milliseconds) {
      throttled.times++
      throttled.seconds += milliseconds / 1000
      changed()
    },
    paused(why) {
      pausedBy = why
      changed()
    },
    stage(stage) {
      progress.stage = stage
      changed()
    },
  }
}
