import type { InvestigationAnswer } from '../investigation-answers.ts'
import type { PlanAnswer } from '../plan-answer.ts'
import type { TimelineAnswer } from '../timeline-answer.ts'

/** A snapshot that a report rests on, and the hash of all its facts. */
export interface SnapshotEvidence {
  id: number
  takenAt: string
  label: string
  tenantId: string
  facts: number
  sha256: string
}

/** All that a report tells, whatever its format. */
export interface ReportContent {
  title: string
  /** ISO 8601. */
  writtenAt: string
  tenant: string
  notes: string
  pinned: { node: string; name: string }[]
  investigation: InvestigationAnswer
  plan: PlanAnswer
  timeline: TimelineAnswer
  snapshots: SnapshotEvidence[]
}
