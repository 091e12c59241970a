'use client'

import { useState } from 'react'
import { EmptyMessage, ErrorMessage } from '#components/ui/message.tsx'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { BandHeadings } from './band-headings.tsx'
import { cameraStore } from './camera-store.ts'
import { CurrentNode } from './current-node.tsx'
import type { GraphHandle } from './cytoscape/handle.ts'
import { EdgeTable } from './edge-table.tsx'
import type { Finding } from './find/use-found.ts'
import { GraphFooter } from './graph-footer.tsx'
import { Legend } from './legend.tsx'
import type { MenuPlace } from './menu-place.ts'
import { Minimap } from './minimap.tsx'
import { NodeMenu } from './node-menu.tsx'
import type { LitPath } from './path.ts'
import { TableTwin } from './table-twin.tsx'
import { useCanvas } from './use-canvas.ts'
import type { GraphActions } from './use-graph-actions.ts'
import type { GraphPicture } from './use-graph-picture.ts'
import type { GraphAddress } from './use-graph-view.ts'

/** What the address asks for, as a picture or as its table twin; or why there is none. */
export function GraphStage(props: {
  address: GraphAddress
  picture: GraphPicture
  actions: GraphActions
  finding: Finding
  lit: LitPath | undefined
  legend: boolean
  onLegend: (open: boolean) => void
  canvas: { current: GraphHandle | undefined }
  onReady: (handle: GraphHandle | undefined) => void
  onKey: (key: '/' | '?') => void
}) {
  const { address, picture, actions, lit, canvas } = props
  const { query, view, laidOut, elements } = picture
  const [cameras] = useState(cameraStore)
  const [current, setCurrent] = useState<GraphNode>()
  const GraphCanvas = useCanvas()
  const [menu, setMenu] = useState<MenuPlace>()
  const selected = address.select ?? undefined
  const ofMenu = menu && view?.nodes.find(({ id }) => id === menu.node)
  if (query.error && !view) return <ErrorMessage error={query.error} retry={() => query.refetch()} />
  const reading = (
    <p role="status" className="m-auto text-muted">
      Reading the graph…
    </p>
  )
  if (!view || !laidOut || !elements) return reading
  if (view.nodes.length === 0)
    return (
      <EmptyMessage title={address.hide.length > 0 ? 'Everything here is hidden' : 'There is nothing to draw here'}>
        {view.notes.length > 0 ? view.notes.join(' ') : 'No managed identity was found in this snapshot.'}
      </EmptyMessage>
    )
  // Where the picture is one of assignments, a row holds a whole way from source to target.
  const Twin = picture.asked.lens === undefined ? TableTwin : EdgeTable
  if (address.twin)
    return (
      <>
        <Twin view={view} found={props.finding.found} selected={selected} onSelect={(id) => actions.select(id)} />
        <GraphFooter address={address} view={view} />
      </>
    )
  if (!GraphCanvas) return reading
  return (
    <>
      <div className="relative min-h-0 flex-1">
        <GraphCanvas
          elements={elements}
          boxes={laidOut.layout.boxes}
          pictureKey={laidOut.key}
          lit={lit}
          selected={selected}
          label={`Identity graph: ${view.nodes.length} nodes, ${view.edges.length} edges. The table twin holds the same.`}
          onReady={props.onReady}
          onSelect={actions.select}
          onExpand={actions.expandOrFold}
          onMove={actions.move}
          onCamera={cameras.tell}
          onCurrent={setCurrent}
          onMenu={setMenu}
          onKey={props.onKey}
        />
        <BandHeadings laidOut={laidOut} cameras={cameras} />
        <Minimap laidOut={laidOut} lit={lit} cameras={cameras} onCentre={(place) => canvas.current?.centre(place)} />
        {props.legend ? (
          <Legend
            hidden={address.hide}
            onToggle={actions.toggleHidden}
            onFind={props.finding.find}
            onClose={() => props.onLegend(false)}
          />
        ) : null}
        <CurrentNode node={current} />
        {menu && ofMenu ? (
          <NodeMenu
            node={ofMenu}
            address={address}
            actions={actions}
            x={menu.x}
            y={menu.y}
            onClose={() => {
              setMenu(undefined)
              canvas.current?.focus()
            }}
          />
        ) : null}
      </div>
      <GraphFooter address={address} view={view} laidOut={laidOut} cameras={cameras} canvas={canvas} />
    </>
  )
}
