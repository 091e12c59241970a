'use client'

import { type RefObject, useMemo } from 'react'
import { useEarlierSnapshot } from '#components/history/use-earlier-snapshot.ts'
import { useGraph } from '#components/queries.ts'
import { requestOf } from '#components/what-if/stacked-change.ts'
import { useStackedChanges } from '#components/what-if/use-stack.ts'
import { askedGraph } from './asked-graph.ts'
import { drawnEdgesOf } from './drawn-edges.ts'
import { elementsOf } from './elements.ts'
import { useMasked } from './masks/use-masked.ts'
import { useMoves } from './moves/use-moves.ts'
import { useBoxes } from './use-boxes.ts'
import type { GraphAddress } from './use-graph-view.ts'
import { useLayout } from './use-layout.ts'

/** What the address asks for, from the server's answer to the elements on the canvas, and what of it is selected. */
export function useGraphPicture(address: GraphAddress, stage: RefObject<HTMLElement | null>) {
  const { audience, lens, focus, from, select } = address
  const { changes } = useStackedChanges()
  const thoughtOf = lens === 'what-if' ? changes.map(requestOf) : []
  const earlier = useEarlierSnapshot(address)
  const asked = askedGraph(address)
  const query = useGraph(asked, { changes: thoughtOf, since: earlier?.id })
  const answered = query.isPlaceholderData ? undefined : query.data
  const [boxes] = useBoxes()
  // Of these, another one is another picture; by anything else the picture grows or shrinks.
  const places = JSON.stringify([audience, asked.lens, focus, from, boxes])
  const key = `${answered?.snapshotId} ${earlier?.id} ${places}`
  const { shown, forFile } = useMasked(answered, address.masked)
  const moves = useMoves(useLayout(shown, { key, places, boxes }, stage))
  const laidOut = moves.placed
  const view = laidOut?.view
  const elements = useMemo(() => (laidOut ? elementsOf(laidOut.view, laidOut.layout) : undefined), [laidOut])
  const edges = useMemo(() => (view ? drawnEdgesOf(view) : []), [view])
  const selectedNode = view?.nodes.find((node) => node.id === select)
  const selectedEdge = select ? edges.find((edge) => edge.edges.some((part) => part.id === select)) : undefined
  return {
    asked,
    query,
    laidOut,
    moves,
    forFile,
    view,
    elements,
    edges,
    selectedNode,
    selectedEdge,
    isSelectionShown: selectedNode !== undefined || selectedEdge !== undefined,
  }
}

export type GraphPicture = ReturnType<typeof useGraphPicture>
