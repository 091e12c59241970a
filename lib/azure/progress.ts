import type { Dataset } from '#lib/model/coverage.ts'
import { datasets } from '#lib/model/coverage.ts'
import type { Clock } from './clock.ts'
import type { Collector } from './collector.ts'

/** How far a collection is. Scopes are counted once for each collector that reads them. */
export interface CollectProgress {
  stage: 'connecting' | 'reading' | 'publishing'
  done: number
  total: number
  /** What was begun last. */
  reading?: { what: string; scope: string }
  datasets: { dataset: Dataset; label: string; done: number; total: number }[]
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

/** Counts what happens and tells it. */
export interface ProgressCount {
  planned(collector: Collector, scopes: number): void
  begun(what: string, scope: string): void
  finished(collector: Collector, scopes: number, facts: number): void
  request(): void
  throttled(milliseconds: number): void
  paused(why: string | undefined): void
  stage(stage: CollectProgress['stage']): void
}

export function progressCount(clock: Clock, tell: (progress: CollectProgress) => void): ProgressCount {
  const began = clock.now()
  const counts = new Map<Dataset, { done: number; total: number }>()
  const progress = { stage: 'connecting' as CollectProgress['stage'], done: 0, total: 0, facts: 0, requests: 0 }
  const throttled = { times: 0, seconds: 0 }
  let reading: CollectProgress['reading']
  let pausedBy: string | undefined

  const changed = () => {
    const seconds = Math.max(0.001, (clock.now() - began) / 1000)
    const { done, total } = progress
    tell({
      ...progress,
      reading,
      datasets: [...counts].map(([dataset, count]) => ({ dataset, label: datasets[dataset], ...count })),
      pace: progress.requests / seconds,
      ...(done > 0 && done < total && { remainingSeconds: Math.round((seconds / done) * (total - done)) }),
      throttled: { ...throttled },
      ...(pausedBy !== undefined && { paused: pausedBy }),
    })
  }
  const count = (collector: Collector, field: 'done' | 'total', scopes: number) => {
    progress[field] += scopes
    for (const dataset of collector.datasets) {
      const known = counts.get(dataset) ?? { done: 0, total: 0 }
      known[field] += scopes
      counts.set(dataset, known)
    }
    changed()
  }
  return {
    planned: (collector, scopes) => count(collector, 'total', scopes),
    begun(what, scope) {
      reading = { what, scope }
      changed()
    },
    finished(collector, scopes, facts) {
      progress.facts += facts
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
