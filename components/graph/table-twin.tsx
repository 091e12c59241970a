'use client'

import { clsx } from 'clsx'
import { type ReactNode, useMemo, useState } from 'react'
import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { StateMark } from '#components/glyphs/state-mark.tsx'
import { CertaintyMark } from '#components/panels/certainty-mark.tsx'
import { NodeLink } from '#components/panels/node-link.tsx'
import { EmptyMessage } from '#components/ui/message.tsx'
import { tableClass } from '#components/ui/table-shell.tsx'
import type { ChangeMark, GraphNode, GraphView } from '#lib/graph/view/view-types.ts'
import { changeWords } from './change-words.ts'
import { TwinFrame } from './twin-frame.tsx'
import { type TwinRow, twinRowsOf } from './twin-rows.ts'

const page = 200
const most = 3

/** The same nodes and edges as a table; what is selected in one is selected in the other. */
export function TableTwin(props: {
  view: GraphView
  found: string[] | undefined
  selected: string | undefined
  onSelect: (id: string) => void
}) {
  const { view, found, selected, onSelect } = props
  const rows = useMemo(() => twinRowsOf(view), [view])
  const [limit, setLimit] = useState(page)
  const wanted = found && new Set(found)
  const matching = wanted ? rows.filter((row) => nodesOf(row).some((node) => wanted.has(node.id))) : rows
  // What is selected must be there even when its row is far down.
  const reach = Math.max(limit, selected ? matching.findIndex((row) => isIn(row, selected)) + 1 : 0)
  const shown = matching.slice(0, reach)
  if (rows.length === 0)
    return <EmptyMessage title="There is nothing in this view">Nothing here wears or holds an identity.</EmptyMessage>
  return (
    <TwinFrame
      headings={['Worn by', 'Identity', 'Role', 'At', 'Certainty']}
      shown={shown.length}
      matching={matching.length}
      isNarrowed={wanted !== undefined}
      page={page}
      onMore={() => setLimit(reach + page)}
    >
      {shown.map((row) => (
        <Row key={row.key} row={row} selected={selected} onSelect={onSelect} />
      ))}
    </TwinFrame>
  )
}

function Row({
  row,
  selected,
  onSelect,
}: {
  row: TwinRow
  selected: string | undefined
  onSelect: (id: string) => void
}) {
  const current = selected !== undefined && isIn(row, selected)
  const more = row.wornBy.length - most
  return (
    <tr
      aria-selected={current}
      className={clsx(tableClass.row, 'max-sm:block max-sm:border-line max-sm:border-b max-sm:py-2')}
    >
      <Cell title="Worn by">
        {row.wornBy.length === 0 ? (
          <span className="text-faint">{row.identity.kind === 'identity' ? 'nobody here' : '—'}</span>
        ) : null}
        {row.wornBy.slice(0, most).map((node) => (
          <Name key={node.id} node={node} selected={selected} onSelect={onSelect} />
        ))}
        {more > 0 ? <span className="text-faint text-xs">and {more} more</span> : null}
      </Cell>
      <Cell title="Identity">
        <Name node={row.identity} selected={selected} onSelect={onSelect} />
      </Cell>
      <Cell title="Role">
        {row.grant ? (
          <Name node={row.grant} selected={selected} onSelect={onSelect} />
        ) : (
          <span className="text-faint">no role here</span>
        )}
      </Cell>
      <Cell title="At">{row.target ? <Name node={row.target} selected={selected} onSelect={onSelect} /> : null}</Cell>
      <Cell title="Certainty">
        {row.certainty ? (
          <button type="button" className="rounded-sm hover:underline" onClick={() => row.by && onSelect(row.by.id)}>
            <CertaintyMark certainty={row.certainty} />
            {row.by?.change ? <ChangeWord change={row.by.change} /> : null}
            <span className="sr-only">: why {row.identity.label} holds it</span>
          </button>
        ) : null}
      </Cell>
    </tr>
  )
}

/** On a narrow screen a row becomes a card, and each cell says its heading itself. */
const Cell = ({ title, children }: { title: string; children: ReactNode }) => (
  <td className="border-line border-b px-3 py-2 align-top max-sm:has-[>div:empty]:hidden max-sm:flex max-sm:gap-3 max-sm:border-0 max-sm:py-1 sm:max-w-64">
    <span aria-hidden="true" className="w-14 shrink-0 text-faint text-xs leading-5 sm:hidden">
      {title}
    </span>
    <div className="min-w-0">{children}</div>
  </td>
)

function Name({
  node,
  selected,
  onSelect,
}: {
  node: GraphNode
  selected: string | undefined
  onSelect: (id: string) => void
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <NodeLink quiet node={node.id} onSelect={onSelect} className={node.id === selected ? 'font-semibold' : ''}>
        {node.label}
      </NodeLink>
      {node.state === 'live' ? null : <StateMark state={node.state} />}
      {node.change ? <ChangeWord change={node.change} /> : null}
      {node.badge ? <SeverityMark severity={node.badge.severity} count={node.badge.count} /> : null}
      <span className="w-full text-faint text-xs">{node.sublabel}</span>
    </div>
  )
}

const ChangeWord = ({ change }: { change: ChangeMark }) => (
  <span className="ml-1 whitespace-nowrap rounded-sm border border-line-strong px-1 text-2xs text-ink">
    {changeWords[change].glyph} {changeWords[change].word}
  </span>
)

const nodesOf = (row: TwinRow): GraphNode[] =>
  [...row.wornBy, row.identity, row.grant, row.target].filter((node): node is GraphNode => node !== undefined)

const isIn = (row: TwinRow, id: string) => row.by?.id === id || nodesOf(row).some((node) => node.id === id)
