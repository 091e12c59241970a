import type { CloudName } from '../azure/cloud.ts'
import type { Preflight } from '../azure/preflight.ts'
import type { CollectProgress } from '../azure/progress.ts'

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
  /** Grows with each change, also over a restart: answers may overtake each other on their way. */
  revision: number
  /** Address of what stands in Azure's place: an emulator on this machine. */
  emulator?: string
  running?: { startedAt: string; request: CollectionRequest; progress?: CollectProgress }
  last?: LastCollection
  schedule?: CollectionSchedule
}

/** The one that ran last, also before the server was started. */
export interface LastCollection {
  startedAt: string
  /** Absent where it was killed. */
  endedAt?: string
  request: CollectionRequest
  outcome: 'published' | 'failed' | 'cancelled' | 'interrupted'
  snapshotId?: number
  /** Some had been read by a run that did not come to its end. */
  resumed?: boolean
  error?: string
  /** ISO 8601: until then the same request goes on from what was read. */
  resumableUntil?: string
}

/** `GET /api/collections/preflight?cloud=&tenant=&subscription=…&managementGroup=…` */
export type PreflightAnswer = SignedIn | SignInMissing

export type SignedIn = Preflight

export interface SignInMissing {
  signIn: 'missing'
  /** What each way of signing in says. */
  tried: string[]
}
