'use client'

import { clsx } from 'clsx'
import { useMemo, useState } from 'react'
import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { CertaintyMark } from '#components/panels/certainty-mark.tsx'
import { edgeVerbs } from '#components/panels/edge-panel.tsx'
import { NodeLink } from '#components/panels/node-link.tsx'
import { tableClass } from '#components/ui/table-shell.tsx'
import type { GraphNode, GraphView } from '#lib/graph/view/view-types.ts'
import { TwinFrame } from './twin-frame.tsx'

const page = 200
const cell = 'border-line border-b px-3 py-2 align-top max-sm:border-0 max-sm:py-0.5 sm:max-w-72'

/** The table twin of a lens: a row for each line, and one for each node that has none. */
export function EdgeTable(props: {
  view: GraphView
  found: string[] | undefined
  selected: string | undefined
  onSelect: (id: string) => void
}) {
  const { view, found, selected, onSelect } = props
  const [limit, setLimit] = useState(page)
  const rows = useMemo(() => rowsOf(view), [view])
  const wanted = found && new Set(found)
  const matching = wanted ? rows.filter(({ from, to }) => wanted.has(from.id) || (to && wanted.has(to.id))) : rows
  const isCurrent = ({ key, from, to }: Row) => selected !== undefined && [key, from.id, to?.id].includes(selected)
  const shown = matching.slice(0, Math.max(limit, matching.findIndex(isCurrent) + 1))
  const name = (node: GraphNode | undefined) =>
    node ? (
      <div className="flex flex-wrap items-center gap-x-2">
        <NodeLink quiet node={node.id} onSelect={onSelect} className={node.id === selected ? 'font-semibold' : ''}>
          {node.label}
        </NodeLink>
        {node.badge ? <SeverityMark severity={node.badge.severity} count={node.badge.count} /> : null}
        <span className="w-full text-faint text-xs">{node.sublabel}</span>
      </div>
    ) : null
  return (
    <TwinFrame
      headings={['From', 'Line', 'To', 'Certainty']}
      shown={shown.length}
      matching={matching.length}
      isNarrowed={wanted !== undefined}
      page={page}
      onMore={() => setLimit(shown.length + page)}
    >
      {shown.map((row) => (
        <tr
          key={row.key}
          aria-selected={isCurrent(row)}
          className={clsx(tableClass.row, 'max-sm:block max-sm:border-line max-sm:border-b max-sm:px-3 max-sm:py-2')}
        >
          <td className={clsx(cell, 'max-sm:block')}>{name(row.from)}</td>
          <td className={clsx(cell, 'max-sm:block')}>
            {row.line ? (
              <NodeLink quiet node={row.key} onSelect={onSelect}>
                {row.line}
              </NodeLink>
            ) : (
              <span className="text-faint">no line here</span>
            )}
          </td>
          <td className={clsx(cell, 'max-sm:block')}>{name(row.to)}</td>
          <td className={clsx(cell, 'max-sm:block')}>
            {row.certainty ? <CertaintyMark certainty={row.certainty} /> : null}
          </td>
        </tr>
      ))}
    </TwinFrame>
  )
}

interface Row {
  /** Id of the edge, or of the node that has none. */
  key: string
  from: GraphNode
  line?: string
  to?: GraphNode
  certainty?: GraphView['edges'][number]['certainty']
}

function rowsOf({ nodes, edges }: GraphView): Row[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]))
  const lines = edges.flatMap(({ id, source, target, kind, label, certainty }): Row[] => {
    const [from, to] = [byId.get(source), byId.get(target)]
    if (!from || !to) return []
    return [{ key: id, from, to, certainty, line: label ? `${edgeVerbs[kind]}: ${label}` : edgeVerbs[kind] }]
  })
  const alone = nodes.filter(({ id }) => !joined.has(id)).map((from): Row => ({ key: from.id, from }))
  return [...lines, ...alone]
}
