import type { TimelineEvent } from '#lib/investigate/timeline.ts'
import type { AsOf, GapAnswer } from './investigation-answers.ts'

/** `GET /api/investigate/timeline?node=[&snapshot=]`: over all snapshots, those after the one asked about included. */
export interface TimelineAnswer {
  asOf: AsOf
  /** Oldest first. */
  events: TimelineEvent[]
  /** How many there are where `events` holds only the last of them. */
  total: number
  /** The oldest first. */
  snapshots: AsOf[]
  notRead: GapAnswer[]
}
