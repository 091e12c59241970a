'use client'

import clsx from 'clsx'
import { type ReactNode, useState } from 'react'
import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { NodeLink } from './node-link.tsx'

export interface NodeGroup {
  key: string
  label: ReactNode
  nodes: GraphNode[]
}

const page = 50

/** Groups of nodes with their counts; one at a time opens and names its nodes, each a link. */
export function NodeGroups({ groups, onSelect }: { groups: NodeGroup[]; onSelect: (id: string) => void }) {
  const [open, setOpen] = useState<string>()
  const shown = groups.find(({ key }) => key === open)
  return (
    <>
      <div className="mt-1 flex flex-wrap gap-1">
        {groups.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            aria-expanded={key === open}
            onClick={() => setOpen(key === open ? undefined : key)}
            className={clsx(
              'min-h-6 rounded-md border px-1.5 text-left text-xs hover:border-line-control hover:text-ink',
              key === open ? 'border-line-control bg-raised text-ink' : 'border-line text-muted',
            )}
          >
            {label}
          </button>
        ))}
      </div>
      {shown ? <Names key={shown.key} nodes={shown.nodes} onSelect={onSelect} /> : null}
    </>
  )
}

function Names({ nodes, onSelect }: { nodes: GraphNode[]; onSelect: (id: string) => void }) {
  const [limit, setLimit] = useState(page)
  return (
    <ul className="mt-1.5 max-h-64 overflow-y-auto border-line border-l-2 pl-2">
      {nodes.slice(0, limit).map((node) => (
        <li key={node.id} className="flex items-center justify-between gap-2 py-0.5 text-sm">
          <NodeLink quiet node={node.id} onSelect={onSelect}>
            {node.label}
          </NodeLink>
          {node.badge ? <SeverityMark severity={node.badge.severity} count={node.badge.count} /> : null}
        </li>
      ))}
      {nodes.length > limit ? (
        <li>
          <button type="button" onClick={() => setLimit(limit + 4 * page)} className="min-h-6 text-xs underline">
            {nodes.length - limit} more
          </button>
        </li>
      ) : null}
    </ul>
  )
}
