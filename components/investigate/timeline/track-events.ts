import type { TimelineAnswer } from '#lib/server/investigate/timeline-answer.ts'
import type { TrackEvent, TrackLane } from './track-event.ts'

/** From what was logged to what was seen. */
export const lanes: TrackLane[] = [
  { id: 'activity', label: 'Activity Log' },
  { id: 'signIn', label: 'Sign-ins' },
  { id: 'change', label: 'Changes' },
  { id: 'snapshot', label: 'Snapshots' },
]

/** What happened and when it was looked, in order of time; filled is what made or took away an edge. */
export function trackEvents(answer: Pick<TimelineAnswer, 'events' | 'snapshots'>, wordsOf: (text: string) => string) {
  const happened = answer.events.map(
    ({ id, kind, at, text, edges }): TrackEvent => ({
      id,
      lane: kind,
      at: Date.parse(at),
      words: wordsOf(text),
      isFilled: edges.length > 0,
    }),
  )
  const looked = answer.snapshots.map(
    ({ id, takenAt, label }): TrackEvent => ({
      id: `snapshot:${id}`,
      lane: 'snapshot',
      at: Date.parse(takenAt),
      words: `Snapshot: ${label}`,
      isFilled: false,
    }),
  )
  return [...happened, ...looked].sort((a, b) => a.at - b.at)
}
