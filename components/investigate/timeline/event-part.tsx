'use client'

import { ChevronLeft, ChevronRight, Clock3, Waypoints, X } from 'lucide-react'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Time } from '#components/ui/time.tsx'
import type { TimelineAnswer } from '#lib/server/investigate/timeline-answer.ts'
import { useNames } from '../masked-names.ts'
import { NodeName } from '../node-name.tsx'
import { Said } from '../said.tsx'

type Event = TimelineAnswer['events'][number]

/** The chosen event: what happened, by whom, and the edge that it made or removed. */
export function EventPart(props: {
  event: Event
  before: Event | undefined
  after: Event | undefined
  /** The oldest snapshot at or after a moment. */
  snapshotSince: (at: number) => number | undefined
  onChoose: (id: string | null) => void
  onMoment: (at: number) => void
}) {
  const { event, before, after, onChoose, onMoment } = props
  const { at, text, status, actor, count, edges } = event
  return (
    <section aria-label="The chosen event" className="border-line border-t px-4 py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1 space-y-1">
          <p className="text-muted text-xs">
            {event.after ? (
              <>
                Between <Time iso={event.after} /> and <Time iso={at} />
              </>
            ) : (
              <Time iso={at} />
            )}
            {status ? ` · ${status}` : ''}
            {count && count > 1 ? ` · ${count} times that day` : ''}
          </p>
          <p className="wrap-anywhere font-medium text-ink">
            <Said>{text}</Said>
          </p>
          {actor ? (
            <p className="text-muted text-xs">
              by <Actor actor={actor} />
            </p>
          ) : null}
        </div>
        <div className="flex shrink-0 items-center">
          <IconButton small label="The event before" disabled={!before} onClick={() => before && onChoose(before.id)}>
            <ChevronLeft />
          </IconButton>
          <IconButton small label="The event after" disabled={!after} onClick={() => after && onChoose(after.id)}>
            <ChevronRight />
          </IconButton>
          <IconButton small label="Close the event" onClick={() => onChoose(null)}>
            <X />
          </IconButton>
        </div>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button small onClick={() => onMoment(Date.parse(at))}>
          <Clock3 className="size-3.5" aria-hidden="true" /> Look at this time
        </Button>
        {edges.map((edge) => (
          <EdgeLink
            key={`${edge.change} ${edge.from} ${edge.to}`}
            {...{ event, edge }}
            snapshot={props.snapshotSince(Date.parse(at))}
          />
        ))}
      </div>
    </section>
  )
}

const changes = { made: 'made', removed: 'removed', changed: 'changed' } as const

/** Where the graph draws what came and went; without two snapshots to compare, where it draws the edge. */
function EdgeLink(props: { event: Event; edge: Event['edges'][number]; snapshot: number | undefined }) {
  const { masked } = useNames()
  const { event, edge, snapshot } = props
  const { between } = event
  const parameters = new URLSearchParams({
    ...(between ? { lens: 'changes', since: String(between.from) } : {}),
    focus: edge.from,
    select: edge.from,
    ...(between ? { snapshot: String(between.to) } : snapshot === undefined ? {} : { snapshot: String(snapshot) }),
    ...(masked ? { mask: 'true' } : {}),
  })
  return (
    <ButtonLink small href={`/graph?${parameters}`}>
      <Waypoints className="size-3.5" aria-hidden="true" />
      <span className="max-w-64 truncate">
        The edge it {changes[edge.change]}
        {masked ? '' : `: ${edge.label}`}
      </span>
    </ButtonLink>
  )
}

function Actor({ actor }: { actor: NonNullable<Event['actor']> }) {
  const { nameOf } = useNames()
  if (actor.node) return <NodeName node={actor.node} name={actor.name} />
  return <span className="wrap-anywhere text-ink">{nameOf(`principal:${actor.name}`, actor.name)}</span>
}
