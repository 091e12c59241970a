'use client'

import { ChartNoAxesGantt, ChevronLeft, ChevronRight, Maximize2, Table2, ZoomIn, ZoomOut } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { counted } from '#components/ui/count-words.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Section } from '#components/ui/page.tsx'
import { timeWords } from '#components/ui/time-words.ts'
import { moved, type TimeRange, zoomed } from './time-range.ts'
import { TimelineTable } from './timeline-table.tsx'
import { Track, type TrackProps } from './track.tsx'

/** What happened, on a track that can be looked at from near and far, and the same as a table. */
export function TimelinePart(props: TrackProps & { children: ReactNode }) {
  const { events, range, whole, onRange, moment, children } = props
  const [asTable, setAsTable] = useState(false)
  const about =
    moment !== undefined && moment >= range.from && moment <= range.to ? moment : (range.from + range.to) / 2
  const inSight = events.filter(({ at }) => at >= range.from && at <= range.to)
  return (
    <Section
      title="Timeline"
      aside={
        <div className="flex items-center gap-0.5">
          <span className="figures mr-2 max-sm:hidden">{rangeWords(range)}</span>
          <IconButton small label="Earlier" onClick={() => onRange(moved(range, -0.5))}>
            <ChevronLeft />
          </IconButton>
          <IconButton small label="Later" onClick={() => onRange(moved(range, 0.5))}>
            <ChevronRight />
          </IconButton>
          <IconButton small label="Look closer" onClick={() => onRange(zoomed(range, 0.5, about))}>
            <ZoomIn />
          </IconButton>
          <IconButton small label="From further away" onClick={() => onRange(zoomed(range, 2, about))}>
            <ZoomOut />
          </IconButton>
          <IconButton small label="All of it" onClick={() => onRange(whole)}>
            <Maximize2 />
          </IconButton>
          <IconButton
            small
            label={asTable ? 'Show as a track' : 'Show as a table'}
            pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <ChartNoAxesGantt /> : <Table2 />}
          </IconButton>
        </div>
      }
    >
      <p role="status" className="sr-only">
        {rangeWords(range)}: {counted(inSight.length, 'event')}
      </p>
      {asTable ? <TimelineTable {...props} events={inSight} /> : <Track {...props} />}
      {children}
    </Section>
  )
}

const rangeWords = ({ from, to }: TimeRange) =>
  `${timeWords(new Date(from).toISOString())} – ${timeWords(new Date(to).toISOString())}`
