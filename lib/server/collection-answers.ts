import type { CloudName } from '../azure/cloud.ts'
import type { Preflight } from '../azure/preflight.ts'
import type { CollectProgress } from '../azure/progress.ts'
import type { Snapshot } from '../model/snapshot.ts'

export type { CloudName } from '../azure/cloud.ts'

export type { CollectProgress } from '../azure/progress.ts'

/** What is to be collected. Without subscriptions and management groups: all that the sign-in may see. */
export interface CollectionRequest {
  cloud: CloudName
  /** GUID; without it, the tenant of the sign-in. */
  tenantId?: string
  /** GUIDs. */
  subscriptions?: string[]
  /** Names. */
  managementGroups?: string[]
}

export interface CollectionSchedule {
  everyHours: number
  request: CollectionRequest
  /** ISO 8601; absent while one is running. */
  nextAt?: string
}

/**
 * `GET /api/collections`; with `Accept: text/event-stream`, one such answer in each `data:` line, at once and whenever
 * something changed. `POST` starts a collection and `DELETE` cancels it; both answer with the same.
 */
export interface CollectionsAnswer {
  running?: { startedAt: string; request: CollectionRequest; progress?: CollectProgress }
  /** How the last one ended since the server was started. */
  last?: {
    startedAt: string
    endedAt: string
    request: CollectionRequest
    /** Some had been read by a run that was killed. */
    resumed?: boolean
    snapshot?: Snapshot
    error?: string
    cancelled?: boolean
  }
  schedule?: CollectionSchedule
}

/** `GET /api/collections/preflight?cloud=&tenant=&subscription=…&managementGroup=…` */
export type PreflightAnswer = Preflight
