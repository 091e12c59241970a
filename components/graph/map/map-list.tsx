'use client'

import { ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { Button } from '#components/ui/button.tsx'
import { counted } from '#components/ui/count-words.ts'
import { severities } from '#lib/model/warning.ts'
import type { Found, MapPlace, PlacedNode } from './map-messages.ts'
import type { Inside, MapOutline } from './map-outline.ts'
import type { MapHandle } from './map-stage.ts'

/** Rows shown at first, and how many more at each wish. */
const page = 100

/** The map as a list: blocks, the groups of one, the nodes of a group; or what was found. Every row leads there. */
export function MapList(props: {
  outline: MapOutline
  at: MapPlace | undefined
  found: Found | undefined
  map: MapHandle | undefined
  onEnter: (place: MapPlace | undefined) => void
  onSelect: (node: PlacedNode) => void
}) {
  const { outline, at, found, onEnter } = props
  const block = at?.level === 'block' ? at.at : at && outline.groups[at.at]!.block
  return (
    <>
      <nav aria-label="Where on the map" className="border-line border-b px-4 py-3 text-xs">
        <ol className="flex flex-wrap items-center gap-1 text-muted">
          <Crumb onClick={at && (() => onEnter(undefined))}>Whole tenant</Crumb>
          {block === undefined ? null : (
            <Crumb onClick={at?.level === 'group' ? () => onEnter({ level: 'block', at: block }) : undefined}>
              {outline.blocks[block]!.name}
            </Crumb>
          )}
          {at?.level === 'group' ? <Crumb>{outline.groups[at.at]!.name}</Crumb> : null}
        </ol>
        <p className="mt-1 text-faint">{summary(outline, at)}</p>
      </nav>
      {found ? (
        <Nodes
          title={`${counted(found.total, 'node')} found`}
          nodes={found.hits}
          total={found.total}
          outline={outline}
          onSelect={props.onSelect}
        />
      ) : at?.level === 'group' ? (
        <GroupNodes group={at.at} outline={outline} map={props.map} onSelect={props.onSelect} />
      ) : (
        <Places outline={outline} block={block} onEnter={onEnter} />
      )}
      {outline.notes.length > 0 ? (
        <ul className="space-y-1 border-line border-t px-4 py-2 text-faint text-xs">
          {outline.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function summary(outline: MapOutline, at: MapPlace | undefined): string {
  if (!at) return `${counted(outline.nodes, 'node')} and ${counted(outline.edges, 'edge')}`
  const { nodes, identities } = at.level === 'block' ? outline.blocks[at.at]! : outline.groups[at.at]!
  return `${counted(nodes, 'node')}, of them ${counted(identities, 'managed identity', 'managed identities')}`
}

const Crumb = ({ onClick, children }: { onClick?: () => void; children: ReactNode }) => (
  <li className="flex items-center gap-1 [&:not(:first-child)]:before:text-faint [&:not(:first-child)]:before:content-['›']">
    {onClick ? (
      <button type="button" onClick={onClick} className="font-medium text-accent-strong hover:underline">
        {children}
      </button>
    ) : (
      <span aria-current="location" className="font-medium text-ink">
        {children}
      </span>
    )}
  </li>
)

/** Those with the worst warnings come first: that is what one goes in for. */
const rank = ({ worst }: Pick<Inside, 'worst'>) => (worst ? severities.indexOf(worst) : severities.length)

interface Row extends Inside {
  scope: string
  name: string
  place: MapPlace
}

function Places({
  outline,
  block,
  onEnter,
}: {
  outline: MapOutline
  block: number | undefined
  onEnter: (place: MapPlace) => void
}) {
  const places: Row[] =
    block === undefined
      ? outline.blocks.map((one, at) => ({ ...one, place: { level: 'block', at } }))
      : outline.groups.flatMap((one, at) => (one.block === block ? [{ ...one, place: { level: 'group', at } }] : []))
  return (
    <Rows
      title={block === undefined ? 'Subscriptions' : 'Resource groups'}
      rows={places.sort((a, b) => rank(a) - rank(b))}
      keyOf={({ scope }) => scope}
      row={({ name, nodes, place, ...inside }) => (
        <RowButton onClick={() => onEnter(place)} mark={<Warnings inside={inside} />}>
          <span className="truncate font-medium text-ink">{name}</span>
          <span className="text-faint text-xs">{counted(nodes, 'node')}</span>
        </RowButton>
      )}
    />
  )
}

function GroupNodes(props: {
  group: number
  outline: MapOutline
  map: MapHandle | undefined
  onSelect: (node: PlacedNode) => void
}) {
  const { group, map, outline } = props
  const [nodes, setNodes] = useState<PlacedNode[]>()
  useEffect(() => {
    let stale = false
    map?.ask('nodesOf', { group, most: 500 }).then((answer) => {
      if (!stale) setNodes(answer)
    })
    return () => {
      stale = true
    }
  }, [map, group])
  if (!nodes) return null
  return (
    <Nodes
      title="Nodes, those with warnings first"
      nodes={nodes}
      total={outline.groups[group]!.nodes}
      onSelect={props.onSelect}
    />
  )
}

function Nodes(props: {
  title: string
  nodes: PlacedNode[]
  total: number
  /** Names the group of each, where they are of several. */
  outline?: MapOutline
  onSelect: (node: PlacedNode) => void
}) {
  const { nodes, total, outline } = props
  return (
    <Rows
      title={props.title}
      rows={nodes}
      keyOf={({ node }) => node.id}
      more={total > nodes.length ? `The first ${nodes.length} of ${total.toLocaleString('en')}.` : undefined}
      row={(placed) => (
        <RowButton
          onClick={() => props.onSelect(placed)}
          mark={
            placed.node.badge ? (
              <SeverityMark severity={placed.node.badge.severity} count={placed.node.badge.count} />
            ) : null
          }
        >
          <span className="flex min-w-0 items-center gap-1.5">
            <Glyph category={placed.node.category} size={14} className="shrink-0 text-muted" />
            <span className="truncate font-medium text-ink">{placed.node.label}</span>
          </span>
          <span className="truncate text-faint text-xs">
            {placed.node.sublabel}
            {outline ? ` · ${outline.groups[placed.group]!.name}` : ''}
          </span>
        </RowButton>
      )}
    />
  )
}

function Rows<T>(props: {
  title: string
  rows: T[]
  keyOf: (row: T) => string
  row: (row: T) => ReactNode
  more?: string
}) {
  const [shown, setShown] = useState(page)
  const { rows, more } = props
  return (
    <section aria-label={props.title} className="flex min-h-0 flex-1 flex-col">
      <h2 className="px-4 pt-3 pb-1 font-medium text-faint text-xs">{props.title}</h2>
      <ul className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {rows.slice(0, shown).map((row) => (
          <li key={props.keyOf(row)}>{props.row(row)}</li>
        ))}
        {shown < rows.length ? (
          <li className="p-2">
            <Button small onClick={() => setShown(shown + page)}>
              Show {Math.min(page, rows.length - shown)} more
            </Button>
          </li>
        ) : null}
        {more && shown >= rows.length ? <li className="px-2 py-1 text-faint text-xs">{more}</li> : null}
      </ul>
    </section>
  )
}

const RowButton = ({ onClick, mark, children }: { onClick: () => void; mark: ReactNode; children: ReactNode }) => (
  <button
    type="button"
    onClick={onClick}
    className="flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left hover:bg-raised"
  >
    <span className="flex min-w-0 flex-1 flex-col">{children}</span>
    {mark}
    <ChevronRight size={14} className="shrink-0 text-faint" aria-hidden="true" />
  </button>
)

const Warnings = ({ inside: { worst, findings } }: { inside: Pick<Inside, 'worst' | 'findings'> }) =>
  worst ? <SeverityMark severity={worst} count={findings} /> : null
