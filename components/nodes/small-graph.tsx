'use client'

import dynamic from 'next/dynamic'
import { useCallback, useMemo, useRef } from 'react'
import { elementsOf } from '#components/graph/elements.ts'
import { useLayout } from '#components/graph/use-layout.ts'
import { useGraph } from '#components/queries.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import '#components/graph/graph.css'

const GraphCanvas = dynamic(() => import('#components/graph/canvas.tsx').then((loaded) => loaded.GraphCanvas), {
  ssr: false,
})
const nothing = () => {}
const held = { changes: [] }

/** A node with all that is one step away from it. Choosing another goes there. */
export default function SmallGraph({ id, onSelect }: { id: string; onSelect: (id: string) => void }) {
  const stage = useRef<HTMLDivElement>(null)
  const { data, error, isPlaceholderData } = useGraph(
    { audience: 'everyone', lens: 'assignments', focus: id, inward: 1, outward: 1, expand: [] },
    held,
  )
  const view = isPlaceholderData ? undefined : data
  const laidOut = useLayout(view, { key: id, places: `node ${id}`, boxes: false }, stage)
  const elements = useMemo(() => (laidOut ? elementsOf(laidOut.view, laidOut.layout) : undefined), [laidOut])
  const choose = useCallback(
    (node: string | undefined) => goTo(laidOut?.view, node, { id, onSelect }),
    [laidOut, id, onSelect],
  )
  return (
    <div ref={stage} className="relative h-72 overflow-hidden rounded-lg border border-line bg-bg">
      {laidOut && elements && laidOut.view.nodes.length > 1 ? (
        <GraphCanvas
          elements={elements}
          pictureKey={laidOut.key}
          selected={id}
          label={`What is one step away: ${laidOut.view.nodes.length - 1} nodes. The sections below tell the same.`}
          onReady={(handle) => handle?.fit()}
          onSelect={choose}
          onExpand={choose}
          onMove={nothing}
          onCamera={nothing}
          onCurrent={nothing}
          onMenu={nothing}
          onKey={nothing}
        />
      ) : (
        <p role="status" className="flex h-full items-center justify-center px-6 text-center text-muted text-sm">
          {error
            ? `The graph could not be read: ${error.message}`
            : laidOut
              ? 'Nothing that was read wears it, holds it or is reached from it.'
              : 'Reading the graph…'}
        </p>
      )}
    </div>
  )
}

/** Nodes that stand for several have no page of their own. */
function goTo(
  view: GraphView | undefined,
  node: string | undefined,
  at: { id: string; onSelect: (id: string) => void },
) {
  const found = view?.nodes.find((one) => one.id === node)
  if (found && found.kind !== 'fold' && found.id !== at.id) at.onSelect(found.id)
}
