'use client'

import { parseAsString, useQueryState } from 'nuqs'
import { useMemo } from 'react'
import type { Moment } from '../moment/use-moment.ts'
import { rangeOf } from './time-range.ts'
import { TimelinePart } from './timeline-part.tsx'
import type { TrackEvent, TrackLane } from './track-event.ts'
import { useRange } from './use-range.ts'

const lanes: TrackLane[] = [{ id: 'snapshot', label: 'Snapshots' }]

/** What happened around a node, from all snapshots. */
export function NodeTimeline({ moment }: { moment: Moment }) {
  const [chosen, choose] = useQueryState('event', parseAsString)
  const events = useMemo(() => snapshotEvents(moment.snapshots), [moment.snapshots])
  const whole = rangeOf([...events, ...(moment.at === undefined ? [] : [{ at: moment.at }])].map(({ at }) => at))
  const [range, setRange] = useRange(whole ?? { from: 0, to: 1 })
  if (!whole) return null
  return (
    <TimelinePart
      {...{ lanes, events, range, whole, chosen }}
      onRange={setRange}
      moment={moment.at}
      onMoment={moment.choose}
      onChoose={choose}
    >
      {null}
    </TimelinePart>
  )
}

const snapshotEvents = (snapshots: Moment['snapshots']): TrackEvent[] =>
  snapshots
    .map(({ id, takenAt, label }) => ({
      id: `snapshot:${id}`,
      lane: 'snapshot',
      at: Date.parse(takenAt),
      words: `Snapshot: ${label}`,
      isNear: false,
    }))
    .sort((a, b) => a.at - b.at)
