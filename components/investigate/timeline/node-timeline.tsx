'use client'

import { parseAsString, useQueryState } from 'nuqs'
import { useMemo } from 'react'
import { ErrorMessage } from '#components/ui/message.tsx'
import { Section } from '#components/ui/page.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import type { TimelineAnswer } from '#lib/server/investigate/timeline-answer.ts'
import { useTimeline } from '../investigate-queries.ts'
import { useNames } from '../masked-names.ts'
import { snapshotAfter } from '../moment/snapshot-at.ts'
import type { Moment } from '../moment/use-moment.ts'
import { EventPart } from './event-part.tsx'
import { rangeOf } from './time-range.ts'
import { TimelinePart } from './timeline-part.tsx'
import { lanes, trackEvents } from './track-events.ts'
import { useRange } from './use-range.ts'

/** What happened to a node and around it, over all snapshots. */
export function NodeTimeline({ node, moment }: { node: string; moment: Moment }) {
  const { data, error, refetch } = useTimeline(node)
  if (data) return <Shown answer={data} moment={moment} />
  return (
    <Section title="Timeline">
      {error ? (
        <ErrorMessage error={error} retry={refetch} />
      ) : (
        <div className="p-4">
          <Loading what="the timeline" />
          <Skeleton className="h-36 w-full" />
        </div>
      )}
    </Section>
  )
}

function Shown({ answer, moment }: { answer: TimelineAnswer; moment: Moment }) {
  const [chosen, choose] = useQueryState('event', parseAsString)
  const { masked } = useNames()
  const events = useMemo(
    () => trackEvents(answer, (text) => (masked ? 'An event: its words name things, and names are masked.' : text)),
    [answer, masked],
  )
  const whole = useMemo(
    () =>
      rangeOf([...events.map(({ at }) => at), ...(moment.at === undefined ? [] : [moment.at])]) ?? { from: 0, to: 1 },
    [events, moment.at],
  )
  const [range, setRange] = useRange(whole)
  const place = answer.events.findIndex(({ id }) => id === chosen)
  const event = answer.events[place]
  const onChoose = (id: string | null) => {
    const snapshot = id?.startsWith('snapshot:') && moment.snapshots.find((one) => `snapshot:${one.id}` === id)
    if (!snapshot) return choose(id)
    moment.choose(Date.parse(snapshot.takenAt))
  }
  return (
    <TimelinePart
      {...{ lanes, events, range, whole, chosen, onChoose }}
      onRange={setRange}
      moment={moment.at}
      onMoment={moment.choose}
    >
      {event ? (
        <EventPart
          event={event}
          before={answer.events[place - 1]}
          after={answer.events[place + 1]}
          snapshotSince={(at) => snapshotAfter(moment.snapshots, at - 1)?.id}
          onChoose={onChoose}
          onMoment={moment.choose}
        />
      ) : (
        <Hint answer={answer} />
      )}
    </TimelinePart>
  )
}

/** How to read the track, and what it may lack. */
function Hint({ answer }: { answer: TimelineAnswer }) {
  const left = answer.total - answer.events.length
  return (
    <div className="space-y-1 border-line border-t px-4 py-2 text-muted text-xs">
      <p>
        <span aria-hidden="true" className="mr-1 inline-block size-2.5 rounded-full bg-accent align-[-1px]" />
        made or removed an edge{' '}
        <span
          aria-hidden="true"
          className="mr-1 ml-3 inline-block size-2.5 rounded-full border border-line-control align-[-1px]"
        />
        anything else. Choose an event to see what it did; click beside one to look at that time.
      </p>
      {left > 0 ? <p>{left} older events are not drawn.</p> : null}
      {answer.notRead.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  )
}
