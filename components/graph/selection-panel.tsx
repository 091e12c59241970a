'use client'

import { ChevronDown, ChevronUp } from 'lucide-react'
import dynamic from 'next/dynamic'
import { type ReactNode, useState } from 'react'
import { EdgePanel } from '#components/panels/edge-panel.tsx'
import { NodePanel } from '#components/panels/node-panel.tsx'
import { ViewPanel } from '#components/panels/view-panel.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { BackToWarning } from '#components/warnings/back-to-warning.tsx'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import type { DrawnEdge } from './drawn-edges.ts'
import { FoldPanel } from './fold-panel.tsx'
import { MaskedNodePanel } from './masks/masked-node-panel.tsx'

// Nothing is selected at first. Not on the server: what waits then is this alone, and not the page around it.
const ExplainPart = dynamic(() => import('#components/explain/explain-part.tsx').then((part) => part.ExplainPart), {
  ssr: false,
})

/** The side panel: the selected node or edge, else the whole view. On a narrow screen a sheet, there while something is selected. */
export function SelectionPanel(props: {
  view: GraphView | undefined
  /** The view is still being read. */
  isWaiting: boolean
  select: string | null
  edge: DrawnEdge | undefined
  onFollow: (id: string) => void
  /** Opens a fold where it stands. */
  onExpand: (id: string) => void
  onClose: () => void
  /** What can be done with the selected node. */
  menu: ReactNode
  masked: boolean
  /** What the lens asks about the selected node: whether one gets to the other. */
  access?: { from: string; to: string } | undefined
  /** A lens may have a panel of its own, which is there even while nothing is selected and is given this one. */
  lensPanel?: ((details: ReactNode) => ReactNode) | undefined
}) {
  const { view, select, edge, onFollow, onClose, lensPanel } = props
  const source = edge && view?.nodes.find((node) => node.id === edge.source)
  const target = edge && view?.nodes.find((node) => node.id === edge.target)
  const fold = select ? view?.nodes.find(({ id, kind }) => id === select && kind === 'fold') : undefined
  const details =
    edge && source && target ? (
      <EdgePanel edges={edge.edges} source={source} target={target} onSelect={onFollow} onClose={onClose} />
    ) : fold && view ? (
      <FoldPanel
        fold={fold}
        view={view}
        onOpen={() => props.onExpand(fold.id)}
        onSelect={onFollow}
        onClose={onClose}
        menu={props.menu}
      />
    ) : select && view && props.masked ? (
      <MaskedNodePanel id={select} view={view} onSelect={onFollow} onClose={onClose} />
    ) : select && view ? (
      <NodePanel id={select} onSelect={onFollow} onClose={onClose} menu={props.menu} />
    ) : view ? (
      <ViewPanel key={view.snapshotId} view={view} onSelect={onFollow} />
    ) : props.isWaiting ? (
      <Waiting />
    ) : null
  const [isLow, setLow] = useState(false)
  return (
    <aside
      aria-label="Details"
      className={`flex min-h-0 w-[360px] shrink-0 flex-col border-line border-l bg-surface max-md:absolute max-md:inset-x-0 max-md:bottom-0 max-md:z-30 ${isLow ? 'max-md:max-h-24' : 'max-md:max-h-[62%]'} max-md:w-auto max-md:rounded-t-xl max-md:border-t max-md:border-l-0 max-md:shadow-float ${select || lensPanel ? 'max-md:overflow-hidden' : 'max-md:hidden'}`}
    >
      <button
        type="button"
        aria-expanded={!isLow}
        onClick={() => setLow(!isLow)}
        className="flex h-6 shrink-0 items-center justify-center text-muted md:hidden"
      >
        <span className="sr-only">{isLow ? 'Raise the panel' : 'Lower the panel'}</span>
        {isLow ? <ChevronUp size={16} aria-hidden="true" /> : <ChevronDown size={16} aria-hidden="true" />}
      </button>
      <BackToWarning />
      {select ? <ExplainPart view={view} select={select} edge={edge} access={props.access} /> : null}
      {lensPanel ? lensPanel(details) : details}
    </aside>
  )
}

const lines = ['w-1/3', 'w-2/3', 'w-11/12', 'w-full', 'w-3/4']

const Waiting = () => (
  <div aria-hidden="true" className="space-y-3 p-4">
    {lines.map((width) => (
      <Skeleton key={width} className={`h-4 ${width}`} />
    ))}
  </div>
)
