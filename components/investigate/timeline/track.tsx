'use client'

import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { dateWords } from '#components/ui/time-words.ts'
import { type Cluster, clustersOf } from './clusters.ts'
import { ticksOf } from './ticks.ts'
import { lengthOf, moved, placeIn, type TimeRange, zoomed } from './time-range.ts'
import type { TrackEvent, TrackLane } from './track-event.ts'
import { TrackMark } from './track-mark.tsx'
import { useTrackGestures } from './use-track-gestures.ts'
import { useWidth } from './use-width.ts'

export interface TrackProps {
  lanes: TrackLane[]
  /** In order of time. */
  events: TrackEvent[]
  range: TimeRange
  whole: TimeRange
  onRange: (range: TimeRange) => void
  /** The moment that is looked at; drawn as a line through all lanes. */
  moment: number | undefined
  onMoment: (at: number) => void
  chosen: string | null
  onChoose: (id: string) => void
}

/** Pixels between the middles of two marks, so that each can be pressed. */
const gap = 24

/** Events on one axis of time: a wheel, a pinch or the keys look closer, a drag moves, a click on it chooses a moment. */
export function Track(props: TrackProps) {
  const { lanes, events, range, whole, onRange, moment, onMoment, chosen, onChoose } = props
  const plane = useRef<HTMLDivElement>(null)
  const width = useWidth(plane)
  useTrackGestures(plane, { range, whole, onRange, onMoment })
  const clusters = useMemo(() => laneClusters({ lanes, events, range, width }), [lanes, events, range, width])
  const keys = useMarkKeys({ clusters, plane, range, whole, onRange })
  const choose = ({ items }: Cluster<TrackEvent>) => {
    onChoose(items[0]!.id)
    const span = { from: items[0]!.at, to: items.at(-1)!.at }
    if (lengthOf(span) > 1000) onRange({ from: span.from - lengthOf(span), to: span.to + lengthOf(span) })
  }
  return (
    <div className="flex select-none">
      <ul aria-hidden="true" className="w-27 shrink-0 border-line border-r text-muted text-xs max-sm:hidden">
        {lanes.map(({ id, label }) => (
          <li key={id} className="flex h-9 items-center border-line border-b px-4">
            {label}
          </li>
        ))}
        <li className="h-6" />
      </ul>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in, and these are marks. */}
      <div
        ref={plane}
        role="group"
        aria-label="Events in order of time. Arrow keys go from one to the next, plus and minus look closer and from further away, 0 shows all."
        onKeyDown={keys.onKeyDown}
        className="relative min-w-0 flex-1 cursor-crosshair touch-pan-y overflow-hidden"
      >
        <Axis range={range} width={width} />
        {lanes.map((lane, at) => (
          <div key={lane.id} className="relative h-9 border-line border-b max-sm:h-12">
            <span
              aria-hidden="true"
              className="pointer-events-none absolute top-0 left-1.5 text-2xs text-faint sm:hidden"
            >
              {lane.label}
            </span>
            {clusters[at]?.map((cluster) => (
              <TrackMark
                key={cluster.items[0]!.id}
                cluster={cluster}
                isChosen={cluster.items.some(({ id }) => id === chosen)}
                isReached={keys.reached === cluster.items[0]!.id}
                onChoose={() => choose(cluster)}
              />
            ))}
          </div>
        ))}
        <div className="h-6" />
        {moment !== undefined && <MomentLine place={placeIn(range, moment)} at={moment} />}
      </div>
    </div>
  )
}

function laneClusters(props: Pick<TrackProps, 'lanes' | 'events' | 'range'> & { width: number }) {
  const { lanes, events, range, width } = props
  if (width === 0) return []
  const inSight = events.filter(({ at }) => at >= range.from && at <= range.to)
  return lanes.map(({ id }) =>
    clustersOf(
      inSight.filter(({ lane }) => lane === id).map((item) => ({ x: placeIn(range, item.at) * width, item })),
      gap,
    ),
  )
}

/** One mark is in the order of Tab; from it the arrow keys go to the next in time. */
function useMarkKeys(props: {
  clusters: Cluster<TrackEvent>[][]
  plane: React.RefObject<HTMLDivElement | null>
  range: TimeRange
  whole: TimeRange
  onRange: (range: TimeRange) => void
}) {
  const { clusters, plane, range, whole, onRange } = props
  const [last, setLast] = useState<string>()
  const order = clusters
    .flat()
    .sort((a, b) => a.x - b.x)
    .map(({ items }) => items[0]!)
  const here = Math.max(
    0,
    order.findIndex(({ id }) => id === last),
  )
  const go = (to: number) => {
    const mark = order[to]
    if (!mark) return onRange(moved(range, to < 0 ? -0.5 : 0.5))
    setLast(mark.id)
    plane.current?.querySelector<HTMLElement>(`[data-mark=${CSS.escape(mark.id)}]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const about = order[here]?.at ?? (range.from + range.to) / 2
    const does = new Map([
      ['ArrowRight', () => go(here + 1)],
      ['ArrowLeft', () => go(here - 1)],
      ['Home', () => go(0)],
      ['End', () => go(order.length - 1)],
      ['+', () => onRange(zoomed(range, 0.5, about))],
      ['=', () => onRange(zoomed(range, 0.5, about))],
      ['-', () => onRange(zoomed(range, 2, about))],
      ['0', () => onRange(whole)],
    ])
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : does.get(event.key)
    if (!act) return
    event.preventDefault()
    act()
  }
  return { reached: order[here]?.id, onKeyDown }
}

function Axis({ range, width }: { range: TimeRange; width: number }) {
  const ticks = ticksOf(range, Math.max(2, width / 110))
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0">
      {ticks.map(({ at, label }) => (
        <div
          key={at}
          style={{ left: `${placeIn(range, at) * 100}%` }}
          className="absolute inset-y-0 border-line border-l text-2xs text-faint"
        >
          <span className="figures absolute bottom-1 left-1 whitespace-nowrap">{label}</span>
        </div>
      ))}
    </div>
  )
}

function MomentLine({ place, at }: { place: number; at: number }) {
  if (place < 0 || place > 1) return null
  return (
    <div
      aria-hidden="true"
      style={{ left: `${place * 100}%` }}
      className="pointer-events-none absolute inset-y-0 border-accent border-l-2"
    >
      <span
        className={`absolute bottom-0.5 whitespace-nowrap rounded-sm bg-accent px-1 text-2xs text-on-accent ${place > 0.8 ? 'right-0' : '-left-0.5'}`}
      >
        {dateWords(new Date(at).toISOString())}
      </span>
    </div>
  )
}
